package io.vigie.analytics.understand.sentiment;

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

    private static final int TRIGGER = 1;
    private static final int BACKWARD = 1 << 1;
    private static final int CONTRAST = 1 << 2;

    private final WordRoles roles;

    private Negation(String triggers, String backward, String contrasts) {
        roles = new WordRoles(triggers, backward, contrasts);
    }

    static Negation of(String language) {
        return BY_LANGUAGE.getOrDefault(language, NONE);
    }

    /** Marks these words anew, whatever was marked before by the rules of another language. */
    void mark(Tokens tokens) {
        int left = 0;
        for (int i = 0; i < tokens.count(); i++) {
            tokens.removeFlags(i, Tokens.NEGATED);
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.WORD) {
                left = markWord(tokens, i, left);
            } else if (kind != TokenKind.NUMBER && kind != TokenKind.USER) {
                left = 0;
            }
        }
    }

    /** Returns how many words the negation reaches after this one. */
    private int markWord(Tokens tokens, int word, int left) {
        int role = roles.of(tokens.hash(word));
        if ((role & TRIGGER) != 0 || endsWithNt(tokens, word)) {
            markVerbBefore(tokens, word, role);
            return REACH;
        }
        if (left == 0 || (role & CONTRAST) != 0) {
            return 0;
        }
        tokens.addFlags(word, Tokens.NEGATED);
        return left - 1;
    }

    private void markVerbBefore(Tokens tokens, int trigger, int role) {
        boolean word = trigger > 0 && tokens.kind(trigger - 1) == TokenKind.WORD;
        if (word && (role & BACKWARD) != 0 && (roles.of(tokens.hash(trigger - 1)) & TRIGGER) == 0) {
            tokens.addFlags(trigger - 1, Tokens.NEGATED);
        }
    }

    private static boolean endsWithNt(Tokens tokens, int token) {
        int end = tokens.end(token);
        return end - tokens.start(token) > 3
                && tokens.charAt(end - 1) == 't'
                && tokens.charAt(end - 2) == '\''
                && tokens.charAt(end - 3) == 'n';
    }
}
