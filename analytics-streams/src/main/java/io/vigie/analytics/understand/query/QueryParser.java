package io.vigie.analytics.understand.query;

import io.vigie.analytics.understand.query.QueryNode.All;
import io.vigie.analytics.understand.query.QueryNode.Any;
import io.vigie.analytics.understand.query.QueryToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Parser of the query language, close to Lucene's classic one but with the usual precedence: AND binds tighter than OR, and
 * words side by side are alternatives as in Lucene.
 *
 * <pre>
 * group   = chain { [OR] chain }
 * chain   = clause { AND clause }
 * clause  = [NOT | - | +] operand
 * operand = [field:] ( word | "phrase"[~n] | "(" group ")" )
 * </pre>
 */
public final class QueryParser {

    /** Longest query accepted, in characters. */
    public static final int MAX_LENGTH = 20_000;

    private static final int MAX_DEPTH = 30;
    /** Lucene refuses more than 1,024 clauses; a phrase takes two of them. */
    private static final int MAX_LEAVES = 500;

    private final List<QueryToken> tokens;
    private int at;
    private int depth;
    private int leaves;

    private QueryParser(List<QueryToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads a query.
     *
     * @throws QuerySyntaxException with message and position when {@code query} is not a query
     */
    public static QueryNode parse(String query) throws QuerySyntaxException {
        if (query.length() > MAX_LENGTH) {
            throw new QuerySyntaxException("a query has at most " + MAX_LENGTH + " characters", MAX_LENGTH + 1);
        }
        QueryParser parser = new QueryParser(new QueryLexer(query).tokens());
        QueryNode node = parser.group(QueryField.TEXT);
        if (parser.peek().kind() == Kind.CLOSE) {
            throw parser.error("this parenthesis was never opened");
        }
        return node;
    }

    private QueryNode group(QueryField field) throws QuerySyntaxException {
        QueryToken start = peek();
        ClauseGroup group = new ClauseGroup();
        while (peek().kind() != Kind.CLOSE && peek().kind() != Kind.END) {
            if (peek().kind() == Kind.OR) {
                or(group);
            }
            chain(field, group);
        }
        return group.node(start.position());
    }

    private void or(ClauseGroup group) throws QuerySyntaxException {
        if (group.isEmpty()) {
            throw error("OR needs something before it");
        }
        next();
        if (peek().kind() == Kind.NOT) {
            throw error("OR NOT would match nearly everything; write AND NOT");
        }
    }

    private void chain(QueryField field, ClauseGroup group) throws QuerySyntaxException {
        List<QueryNode> required = new ArrayList<>();
        List<QueryNode> excluded = new ArrayList<>();
        boolean plus = peek().kind() == Kind.REQUIRED;
        clause(field, required, excluded);
        while (peek().kind() == Kind.AND) {
            next();
            clause(field, required, excluded);
        }
        if (required.isEmpty()) {
            group.exclude(excluded);
        } else {
            QueryNode chain =
                    required.size() == 1 && excluded.isEmpty() ? required.get(0) : new All(required, excluded);
            group.add(chain, plus);
        }
    }

    private void clause(QueryField field, List<QueryNode> required, List<QueryNode> excluded)
            throws QuerySyntaxException {
        Kind kind = peek().kind();
        if (kind == Kind.NOT || kind == Kind.REQUIRED) {
            next();
        }
        (kind == Kind.NOT ? excluded : required).add(operand(field));
    }

    private QueryNode operand(QueryField field) throws QuerySyntaxException {
        QueryToken token = next();
        return switch (token.kind()) {
            case FIELD -> operand(field(token));
            case OPEN -> parenthesised(field, token);
            case WORD -> leaf(WordSyntax.read(field, token));
            case QUOTED -> leaf(new QueryNode.Phrase(field, token.text(), token.slop(), token.position()));
            case END -> throw new QuerySyntaxException("the query ends where a word was expected", token.position());
            default ->
                throw new QuerySyntaxException("a word was expected here, not " + token.text(), token.position());
        };
    }

    private static QueryField field(QueryToken token) throws QuerySyntaxException {
        return QueryField.ofId(token.text())
                .orElseThrow(() -> new QuerySyntaxException(
                        "unknown field " + token.text() + "; known are " + QueryField.known(), token.position()));
    }

    private QueryNode parenthesised(QueryField field, QueryToken open) throws QuerySyntaxException {
        if (++depth > MAX_DEPTH) {
            throw new QuerySyntaxException("parentheses are nested deeper than " + MAX_DEPTH, open.position());
        }
        QueryNode node = group(field);
        if (next().kind() != Kind.CLOSE) {
            throw new QuerySyntaxException("this parenthesis is never closed", open.position());
        }
        depth--;
        return node;
    }

    private QueryNode leaf(QueryNode node) throws QuerySyntaxException {
        if (++leaves > MAX_LEAVES) {
            throw error("a query has at most " + MAX_LEAVES + " words and phrases; split it");
        }
        return node;
    }

    private QueryToken peek() {
        return tokens.get(at);
    }

    private QueryToken next() {
        QueryToken token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private QuerySyntaxException error(String message) {
        return new QuerySyntaxException(message, peek().position());
    }

    /** Clauses side by side: alternatives, those marked +, and those marked NOT. */
    private static final class ClauseGroup {
        private final List<QueryNode> alternatives = new ArrayList<>();
        private final List<QueryNode> required = new ArrayList<>();
        private final List<QueryNode> excluded = new ArrayList<>();

        void add(QueryNode node, boolean plus) {
            (plus ? required : alternatives).add(node);
        }

        void exclude(List<QueryNode> nodes) {
            excluded.addAll(nodes);
        }

        boolean isEmpty() {
            return alternatives.isEmpty() && required.isEmpty();
        }

        QueryNode node(int position) throws QuerySyntaxException {
            if (isEmpty()) {
                String message =
                        excluded.isEmpty() ? "there is nothing to search for" : "only NOT: nothing to search for";
                throw new QuerySyntaxException(message, position);
            }
            if (required.isEmpty()) {
                QueryNode any = alternatives.size() == 1 ? alternatives.get(0) : new Any(alternatives);
                return excluded.isEmpty() ? any : new All(List.of(any), excluded);
            }
            return new All(required, excluded);
        }
    }
}
