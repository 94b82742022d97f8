package io.vigie.schemas.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;

/**
 * One computation of everything that is derived from mentions. The first has the names of the catalogue; a later one has
 * topics, a Streams application and local stores of its own, told apart by the suffix {@code .g<number>} ({@code -g<number>}
 * for the application).
 *
 * @param number from 1
 */
public record Generation(int number) {

    public static final Generation FIRST = new Generation(1);

    private static final Pattern SUFFIX = Pattern.compile("(?<base>.+)[.-]g(?<number>[0-9]{1,9})");

    public Generation {
        if (number < 1) {
            throw new IllegalArgumentException("number: must be at least 1, is " + number);
        }
    }

    public Generation next() {
        return new Generation(number + 1);
    }

    /** A topic as this generation has it; topics that are not derived have no generations. */
    public <V extends SpecificRecord> TopicSpec<V> of(TopicSpec<V> topic) {
        return equals(FIRST) || !Topics.DERIVED.contains(topic) ? topic : topic.named(topic.name() + ".g" + number);
    }

    /** Its derived topics. */
    public List<TopicSpec<?>> derived() {
        return Topics.DERIVED.stream().<TopicSpec<?>>map(this::of).toList();
    }

    /** All topics of the catalogue, the derived ones as this generation has them. */
    public List<TopicSpec<?>> all() {
        return Topics.ALL.stream().<TopicSpec<?>>map(this::of).toList();
    }

    /** Name of its Streams application. */
    public String applicationId(String ofTheFirst) {
        return equals(FIRST) ? ofTheFirst : ofTheFirst + "-g" + number;
    }

    /** Which generation of a topic or an application has a name; empty when it is none of it. */
    public static Optional<Generation> named(String name, String ofTheFirst) {
        if (name.equals(ofTheFirst)) {
            return Optional.of(FIRST);
        }
        Matcher matcher = SUFFIX.matcher(name);
        return matcher.matches() && matcher.group("base").equals(ofTheFirst)
                ? Optional.of(new Generation(Integer.parseInt(matcher.group("number"))))
                : Optional.empty();
    }
}
