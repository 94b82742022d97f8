package io.vigie.analytics.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The authors of widest reach, each with the reach of the widest mention; grows in place. Of an author the widest counts and
 * not the sum, so that ten of them suffice for the ten of any union.
 */
public final class WidestAuthors {

    /** Authors told, at most. */
    public static final int LIMIT = 10;

    private static final Comparator<Author> WIDEST_FIRST =
            Comparator.comparingLong(Author::reach).reversed().thenComparing(Author::hash);

    private final List<Author> authors = new ArrayList<>(1);

    /**
     * An author.
     *
     * @param hash pseudonym
     * @param reach of the widest mention
     */
    public record Author(String hash, long reach) {}

    public static WidestAuthors of(@Nullable String hash, long reach) {
        WidestAuthors one = new WidestAuthors();
        if (hash != null) {
            one.authors.add(new Author(hash, reach));
        }
        return one;
    }

    public void add(WidestAuthors other) {
        other.authors.forEach(this::add);
    }

    public void add(Author author) {
        if (authors.size() == LIMIT && WIDEST_FIRST.compare(authors.get(LIMIT - 1), author) <= 0) {
            return;
        }
        for (int i = 0; i < authors.size(); i++) {
            Author known = authors.get(i);
            if (known.hash().equals(author.hash())) {
                if (known.reach() >= author.reach()) {
                    return;
                }
                authors.remove(i);
                break;
            }
        }
        insert(author);
    }

    private void insert(Author author) {
        int place = authors.size();
        while (place > 0 && WIDEST_FIRST.compare(author, authors.get(place - 1)) < 0) {
            place--;
        }
        authors.add(place, author);
        if (authors.size() > LIMIT) {
            authors.remove(LIMIT);
        }
    }

    /** Widest first, ties by pseudonym. */
    public List<Author> authors() {
        return List.copyOf(authors);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WidestAuthors that && authors.equals(that.authors);
    }

    @Override
    public int hashCode() {
        return authors.hashCode();
    }

    @Override
    public String toString() {
        return authors.toString();
    }
}
