package io.vigie.analytics.understand.sentiment;

import java.util.function.IntConsumer;

/**
 * Turns a text into hashed features; the same code in training and in serving. One instance per thread: its buffers are
 * reused, and a text that is asked for again is not read again. Reads at most the first {@link #MOST_READ} UTF-16 units, so its
 * time is bounded for any text.
 */
public final class FeatureExtractor {

    /** UTF-16 units of a text that are read. */
    public static final int MOST_READ = TextBuffer.LIMIT;

    private static final int NEGATED_SALT = 0x5BD1E995;
    private static final int CAPITALS_SALT = 0x1B873593;
    private static final int LENGTHENED_SALT = 0x27D4EB2F;
    private static final int ANY_CAPITALS = Hashing.of("\u0001capitals");
    private static final int ANY_LENGTHENED = Hashing.of("\u0001lengthened");
    private static final int ANY_HASHTAG = Hashing.of("\u0001hashtag");
    private static final int MIN_GRAM = 3;
    private static final int MAX_GRAM = 5;
    /** Longer words are codes or keyboard noise; their beginning says enough. */
    private static final int MAX_WORD = 32;

    private static final ThreadLocal<FeatureExtractor> OF_THREAD = ThreadLocal.withInitial(FeatureExtractor::new);

    private final Tokenizer tokenizer = new Tokenizer();

    /** The extractor that all who judge a text in this thread share, so that it is read once. */
    public static FeatureExtractor ofThread() {
        return OF_THREAD.get();
    }

    /**
     * Sends the features of {@code text} to {@code sink}.
     *
     * @return number of tokens, the measure of length for {@link #lengthScale}; 0 means that nothing could be read
     */
    public int extract(String text, String language, FeatureSink sink) {
        Tokens tokens = tokenizer.tokenize(text);
        Negation.of(language).mark(tokens);
        int read = 0;
        int beforeLast = Phrases.EDGE;
        int last = Phrases.EDGE;
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.kind(i) == TokenKind.BREAK) {
                continue;
            }
            read++;
            sink.token(i);
            token(tokens, i, sink);
            int hash = tokens.hash(i);
            phrase(beforeLast, last, hash, sink);
            beforeLast = last;
            last = hash;
        }
        if (read > 0) {
            sink.token(tokens.count());
            phrase(beforeLast, last, Phrases.EDGE, sink);
        }
        return read;
    }

    /** As {@link #extract(String, String, FeatureSink)}, in an order that takes less time. */
    public int extract(String text, String language, FeatureTotals totals) {
        Tokens tokens = tokenizer.tokenize(text);
        Negation.of(language).mark(tokens);
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.kind(i) != TokenKind.BREAK) {
                word(tokens, i, totals);
                int flags = tokens.flags(i);
                if (flags != 0) {
                    variants(tokens.hash(i), flags, totals);
                }
            }
        }
        Phrases phrases = tokenizer.phrases();
        totals.phrases(phrases.hashes(), phrases.count());
        return phrases.tokens();
    }

    /**
     * Sends what each word of {@code text} is to {@code sink}, for itself: without phrases and without how it is written.
     *
     * @param after called after the features of each word, with its number among the tokens
     */
    public void extractWords(String text, FeatureSink sink, IntConsumer after) {
        Tokens tokens = tokenizer.tokenize(text);
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.kind(i) == TokenKind.WORD) {
                word(tokens, i, sink);
                after.accept(i);
            }
        }
    }

    /** As {@link #extractWords(String, FeatureSink, IntConsumer)}, from memory where that is possible. */
    public void extractWords(String text, FeatureTotals totals, IntConsumer after) {
        Tokens tokens = tokenizer.tokenize(text);
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.kind(i) == TokenKind.WORD) {
                word(tokens, i, totals);
                after.accept(i);
            }
        }
    }

    /** A word of the text read last as it stands there, with all that is joined to it: l'avion, #GoodWork. */
    public String written(int word) {
        return tokenizer.text().word(tokenizer.tokens().writtenAt(word));
    }

    /** The {@link FeatureFamily#WORD} feature of a word of the text read last. */
    public int feature(int word) {
        return tokenizer.tokens().hash(word);
    }

    /** Whether a token of the text read last is a word. */
    public boolean isWord(int token) {
        return tokenizer.tokens().kind(token) == TokenKind.WORD;
    }

    /** Where the tokens of each text are put. */
    Tokens tokens() {
        return tokenizer.tokens();
    }

    /** Factor for the summed weights, so that a long article is not more certain than a short post for its length alone. */
    public static double lengthScale(int tokens) {
        return 1.0 / Math.sqrt(Math.max(tokens, 1));
    }

    /** The {@link FeatureFamily#WORD} feature that a word has besides its own in the scope of a negation. */
    public static int negated(int wordFeature) {
        return Hashing.combine(wordFeature, NEGATED_SALT);
    }

    private static void phrase(int beforeLast, int last, int hash, FeatureSink sink) {
        int pair = Phrases.pair(last, hash);
        sink.feature(FeatureFamily.PHRASE, pair);
        if (Phrases.hasTriple(beforeLast, last)) {
            sink.feature(FeatureFamily.PHRASE, Phrases.triple(beforeLast, pair));
        }
    }

    private static void token(Tokens tokens, int token, FeatureSink sink) {
        word(tokens, token, sink);
        int flags = tokens.flags(token);
        if (flags != 0) {
            variants(tokens.hash(token), flags, sink);
        }
    }

    private static void word(Tokens tokens, int token, FeatureSink sink) {
        boolean complete = sink.feature(FeatureFamily.WORD, tokens.hash(token));
        if (!complete && tokens.kind(token) == TokenKind.WORD) {
            characters(tokens, token, sink);
        }
    }

    private static void word(Tokens tokens, int token, FeatureTotals totals) {
        long low = tokens.low(token);
        if (low == 0) {
            word(tokens, token, (FeatureSink) totals);
        } else if (!totals.remembers(tokens.high(token), low)) {
            word(tokens, token, (FeatureSink) totals);
            totals.learn(tokens.high(token), low);
        }
    }

    private static void variants(int hash, int flags, FeatureSink sink) {
        if ((flags & Tokens.NEGATED) != 0) {
            sink.feature(FeatureFamily.WORD, negated(hash));
        }
        if ((flags & Tokens.CAPITALS) != 0) {
            sink.feature(FeatureFamily.WORD, ANY_CAPITALS);
            sink.feature(FeatureFamily.WORD, Hashing.combine(hash, CAPITALS_SALT));
        }
        if ((flags & Tokens.LENGTHENED) != 0) {
            sink.feature(FeatureFamily.WORD, ANY_LENGTHENED);
            sink.feature(FeatureFamily.WORD, Hashing.combine(hash, LENGTHENED_SALT));
        }
        if ((flags & Tokens.HASHTAG) != 0) {
            sink.feature(FeatureFamily.WORD, ANY_HASHTAG);
        }
    }

    /** Character n-grams of the word with its edges, {@code <word>}. */
    private static void characters(Tokens tokens, int token, FeatureSink sink) {
        int begin = tokens.start(token);
        int end = Math.min(tokens.end(token), begin + MAX_WORD);
        for (int from = begin - 1; from <= end + 1 - MIN_GRAM; from++) {
            int hash = Hashing.SEED;
            int last = Math.min(from + MAX_GRAM, end + 1);
            for (int i = from; i < last; i++) {
                hash = Hashing.step(hash, i < begin ? '<' : i >= end ? '>' : tokens.charAt(i));
                if (i - from >= MIN_GRAM - 1) {
                    sink.feature(FeatureFamily.CHARACTERS, Hashing.finish(hash));
                }
            }
        }
    }
}
