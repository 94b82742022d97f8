package io.vigie.analytics.understand.sentiment;

import java.util.Arrays;
import java.util.Map;

/**
 * Marks the words that a negation reaches: the next {@value #REACH} up to punctuation or a contrasting word, and in French
 * the verb before <em>pas</em> as well, since <em>j'aime pas</em> drops the <em>ne</em>.
 */
final class Negation {

    private static final int REACH = 4;
    private static final Negation NONE = new Negation("", "", "");
    private static final Map<String, Negation> BY_LANGUAGE = Map.of(
            "en",
                    new Negation(
                            "not no never none nobody nothing neither nor nowhere cannot without hardly barely dont cant wont"
                                    + " isnt wasnt doesnt didnt aint couldnt shouldnt wouldnt havent hasnt arent werent",
                            "",
                            "but however though although"),
            "fr",
                    new Negation(
                            "ne n pas jamais rien aucun aucune sans personne ni guere nullement non",
                            "pas jamais rien",
                            "mais pourtant cependant toutefois"),
            "es", new Negation("no nunca nada sin ningun ninguno ninguna nadie ni tampoco jamas", "", "pero sino"),
            "it", new Negation("non mai niente nulla senza nessun nessuno nessuna ne", "", "ma pero"),
            "pt", new Negation("nao nunca nada sem nenhum nenhuma ninguem nem jamais", "", "mas porem"),
            "de", new Negation("nicht kein keine keinen keiner nie niemals nichts ohne weder", "", "aber doch"));

    private final int[] triggers;
    private final int[] backward;
    private final int[] contrasts;

    private Negation(String triggers, String backward, String contrasts) {
        this.triggers = hashes(triggers);
        this.backward = hashes(backward);
        this.contrasts = hashes(contrasts);
    }

    static Negation of(String language) {
        return BY_LANGUAGE.getOrDefault(language, NONE);
    }

    void mark(Tokens tokens) {
        int left = 0;
        for (int i = 0; i < tokens.count(); i++) {
            boolean word = tokens.kind(i) == TokenKind.WORD;
            if (word && isTrigger(tokens, i)) {
                left = REACH;
                markVerbBefore(tokens, i);
            } else if (endsScope(tokens, i)) {
                left = 0;
            } else if (word && left > 0) {
                tokens.addFlags(i, Tokens.NEGATED);
                left--;
            }
        }
    }

    private void markVerbBefore(Tokens tokens, int trigger) {
        boolean word = trigger > 0 && tokens.kind(trigger - 1) == TokenKind.WORD;
        if (word && contains(backward, tokens.hash(trigger)) && !isTrigger(tokens, trigger - 1)) {
            tokens.addFlags(trigger - 1, Tokens.NEGATED);
        }
    }

    private boolean isTrigger(Tokens tokens, int token) {
        return contains(triggers, tokens.hash(token)) || (triggers.length > 0 && endsWithNt(tokens, token));
    }

    private static boolean endsWithNt(Tokens tokens, int token) {
        int end = tokens.end(token);
        return end - tokens.start(token) > 3
                && tokens.charAt(end - 1) == 't'
                && tokens.charAt(end - 2) == '\''
                && tokens.charAt(end - 3) == 'n';
    }

    private boolean endsScope(Tokens tokens, int token) {
        return switch (tokens.kind(token)) {
            case BREAK, MARK, EMOJI, EMOTICON, URL -> true;
            case WORD -> contains(contrasts, tokens.hash(token));
            case NUMBER, USER -> false;
        };
    }

    private static boolean contains(int[] sorted, int hash) {
        return sorted.length > 0 && Arrays.binarySearch(sorted, hash) >= 0;
    }

    private static int[] hashes(String words) {
        return words.isEmpty()
                ? new int[0]
                : Arrays.stream(words.split(" ", -1))
                        .mapToInt(Hashing::of)
                        .sorted()
                        .toArray();
    }
}
