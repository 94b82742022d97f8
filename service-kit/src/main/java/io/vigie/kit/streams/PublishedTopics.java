package io.vigie.kit.streams;

import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Topics with a contract, of whatever generation. Changelogs and repartition topics are not among them: leaving out a record there
 * would be losing state, such as one that an instance of an earlier build cannot read.
 */
final class PublishedTopics {

    private static final Set<String> NAMES =
            Topics.ALL.stream().map(TopicSpec::name).collect(Collectors.toUnmodifiableSet());

    private PublishedTopics() {}

    static boolean contain(String topic) {
        return NAMES.contains(topic)
                || Topics.DERIVED.stream()
                        .anyMatch(derived ->
                                Generation.named(topic, derived.name()).isPresent());
    }
}
