package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.query.analysis.MentionAnalyzers;

/** Finds the slots of words: from memory, or by stemming a word anew. For one thread; the memory is shared. */
final class Words {

    private final Vocabulary vocabulary;
    private final WordMemory memory;
    private final WordForm exact = new WordForm(MentionAnalyzers::exact);
    private final WordForm english = new WordForm(MentionAnalyzers::english);
    private final WordForm french = new WordForm(MentionAnalyzers::french);

    Words(Vocabulary vocabulary, WordMemory memory) {
        this.vocabulary = vocabulary;
        this.memory = memory;
    }

    Word.Forms of(char[] text, int from, int to) {
        Word known = memory.find(text, from, to, Word.hash(text, from, to));
        return known != null ? known.forms() : learn(text, from, to);
    }

    private Word.Forms learn(char[] text, int from, int to) {
        Word.Forms forms = new Word.Forms(
                vocabulary.slots(Layer.EXACT, exact.of(text, from, to)),
                vocabulary.slots(Layer.ENGLISH, english.of(text, from, to)),
                vocabulary.slots(Layer.FRENCH, french.of(text, from, to)));
        Word word = new Word(text, from, to, forms);
        memory.learn(word);
        return word.forms();
    }
}
