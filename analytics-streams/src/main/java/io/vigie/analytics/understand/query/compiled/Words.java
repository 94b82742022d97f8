package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.query.analysis.MentionAnalyzers;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the slots of the words of mentions that have the same stems: from memory, or by stemming a word anew. For one
 * thread; the memory is shared.
 */
final class Words {

    private final Vocabulary vocabulary;
    private final WordMemory memory;
    private final Probe probe = new Probe();
    private final List<Form> forms = new ArrayList<>();

    private record Form(Layer layer, WordForm chain) {}

    Words(Vocabulary vocabulary, WordMemory memory, Stems stems) {
        this.vocabulary = vocabulary;
        this.memory = memory;
        forms.add(new Form(Layer.EXACT, new WordForm(MentionAnalyzers::exact)));
        if (stems.english()) {
            forms.add(new Form(Layer.ENGLISH, new WordForm(MentionAnalyzers::english)));
        }
        if (stems.french()) {
            forms.add(new Form(Layer.FRENCH, new WordForm(MentionAnalyzers::french)));
        }
    }

    Slots of(char[] text, int from, int to) {
        probe.set(text, from, to);
        Word known = memory.find(probe);
        return known != null ? known.slots() : learn();
    }

    private Slots learn() {
        Slots slots = Slots.NONE;
        for (Form form : forms) {
            slots = slots.and(vocabulary.slots(form.layer(), probe.form(form.chain())));
        }
        memory.learn(probe, slots);
        return slots;
    }
}
