package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.query.SearchableMention;
import io.vigie.analytics.understand.query.analysis.CleanText;
import io.vigie.analytics.understand.query.analysis.MentionAnalyzers;
import io.vigie.analytics.understand.query.analysis.Tag;
import io.vigie.analytics.understand.query.analysis.TokenSink;
import io.vigie.analytics.understand.query.analysis.WordTokenizer;
import io.vigie.analytics.understand.words.ShortWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;

/** Reads mentions, one after the other, into the slots that their words fill. For one thread. */
final class MentionReader implements TokenSink {

    private static final int USUAL_CHARS = 1_024;

    private final WordTokenizer tokenizer = new WordTokenizer();
    private final Map<Stems, Words> words = new EnumMap<>(Stems.class);
    private final Map<Stems, ChunkMemory> chunks = new EnumMap<>(Stems.class);
    private final Vocabulary vocabulary;
    private final TagMemory tagMemory;
    private final WordForm whole = new WordForm(MentionAnalyzers::whole);
    private final NamedFields named;
    private final MentionText text = new MentionText();
    private final Occurrences found;
    private final List<Tag> tags = new ArrayList<>();

    private char[] searchable = new char[USUAL_CHARS];
    private Words currentWords;
    private ChunkMemory currentChunks;
    /** Where the chunk starts that is being read. */
    private int chunk;
    /** Of the next word. */
    private int position;
    /** Offsets and positions count from the first word on: Lucene passes over values without words before it. */
    private boolean anyWord;

    MentionReader(Vocabulary vocabulary, Memory memory, Analyzer analyzer) {
        for (Stems stems : Stems.values()) {
            words.put(stems, new Words(vocabulary, memory.words(stems), stems));
        }
        this.currentWords = words(Stems.NONE);
        this.currentChunks = chunks(Stems.NONE);
        this.vocabulary = vocabulary;
        this.tagMemory = memory.tags();
        this.named = new NamedFields(vocabulary, analyzer);
        this.found = new Occurrences(vocabulary.size());
    }

    /** The slots that the mention fills, good until the next is read. */
    Occurrences read(SearchableMention mention) {
        clear(Stems.of(mention.language()));
        readText(mention.mention());
        readTags();
        named.read(mention, found);
        return found;
    }

    /** The text that the last mention's words are quoted from. */
    MentionText text() {
        return text;
    }

    private void clear(Stems stems) {
        currentWords = words(stems);
        currentChunks = chunks(stems);
        found.clear();
        text.clear();
        tags.clear();
        position = 0;
        anyWord = false;
    }

    private Words words(Stems stems) {
        return Objects.requireNonNull(words.get(stems));
    }

    /** Made for the languages that are met. */
    private ChunkMemory chunks(Stems stems) {
        return chunks.computeIfAbsent(stems, each -> new ChunkMemory());
    }

    private void readText(TextMention mention) {
        if (mention.title() != null) {
            readValue(mention.title());
            found.titleEnds();
        }
        readValue(mention.text());
    }

    private void readValue(String raw) {
        String visible = CleanText.visible(raw);
        int length = visible.length();
        copy(visible);
        readChunks(length);
        if (anyWord) {
            text.add(visible);
            position += MentionAnalyzers.GAP;
        }
        tags.addAll(Tag.in(visible));
    }

    private void readChunks(int length) {
        int at = 0;
        while (at < length) {
            at = WordTokenizer.isSpace(searchable[at]) ? at + 1 : readChunk(at, length);
        }
    }

    /** Reads up to the next white space; returns where that is. */
    private int readChunk(int from, int length) {
        long high = 0;
        long low = 0;
        int unfit = 0;
        int to = from;
        while (to < length && !WordTokenizer.isSpace(searchable[to])) {
            int c = searchable[to++];
            high = high << Byte.SIZE | low >>> (Long.SIZE - Byte.SIZE);
            low = low << Byte.SIZE | c;
            unfit |= c | (c - 1); // of 0, all bits
        }
        if (to - from > ShortWords.MOST_CHARS || (unfit & ~ShortWords.MOST_CHAR) != 0) {
            readAnew(from, to);
        } else {
            int known = currentChunks.find(high, low);
            if (known == ShortWords.NONE) {
                readAnew(from, to);
                currentChunks.end(high, low);
            } else {
                int count = currentChunks.recall(known, position, text.end() + from, found);
                position += count;
                anyWord |= count > 0;
            }
        }
        return to;
    }

    private void readAnew(int from, int to) {
        chunk = from;
        currentChunks.begin();
        CleanText.blank(searchable, from, to);
        tokenizer.tokenize(searchable, from, to, this);
    }

    private void copy(String value) {
        if (searchable.length < value.length()) {
            searchable = new char[Math.max(value.length(), 2 * searchable.length)];
        }
        value.getChars(0, value.length(), searchable, 0);
    }

    private void readTags() {
        for (Tag tag : tags) {
            TagForm form = form(tag);
            if (!form.slots().isEmpty()) {
                found.token(0, 0, 0);
                found.fill(form.slots());
            }
            if (form.isCompound()) {
                readWords(form);
            }
        }
    }

    private TagForm form(Tag tag) {
        TagForm known = tagMemory.find(tag.written());
        if (known != null) {
            return known;
        }
        Slots slots = vocabulary.slots(
                Layer.TAG, whole.of(tag.term().toCharArray(), 0, tag.written().length()));
        TagForm form = new TagForm(tag.written(), slots, tag.isCompound() ? tag.words() : "");
        tagMemory.learn(form);
        return form;
    }

    private void readWords(TagForm tag) {
        String parts = tag.words();
        copy(parts);
        tokenizer.tokenize(searchable, parts.length(), this);
        if (anyWord) {
            text.addTag(tag.written(), parts.length());
            position += MentionAnalyzers.GAP;
        }
    }

    @Override
    public void token(int from, int to) {
        anyWord = true;
        Slots slots = currentWords.of(searchable, from, to);
        currentChunks.word(from - chunk, to - from, slots);
        if (!slots.isEmpty()) {
            found.token(position, text.end() + from, text.end() + to);
            found.fill(slots);
        }
        position++;
    }
}
