package io.vigie.local.recompute;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.Topics;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a broker holds of generations: topics, and groups that work on them. */
final class GenerationAdmin implements AutoCloseable {

    private static final String APPLICATION = "vigie-analytics";

    /** Kafka takes some seconds to notice that a process was killed, or has let go. */
    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(20);

    private final Admin admin;

    GenerationAdmin(KafkaConfig kafka) {
        this.admin = Admin.create(kafka.client());
    }

    static String applicationId(Generation generation) {
        return generation.applicationId(APPLICATION);
    }

    /** Generations that have topics, whether they were ever completed or not. */
    NavigableSet<Generation> present() throws InterruptedException {
        NavigableSet<Generation> present = new TreeSet<>(Comparator.comparingInt(Generation::number));
        topics().forEach(topic -> Topics.DERIVED.stream()
                .flatMap(derived -> Generation.named(topic, derived.name()).stream())
                .forEach(present::add));
        return present;
    }

    /** Processes that work on a generation: its service, or whoever computes it. */
    int workers(Generation generation) throws InterruptedException {
        String group = applicationId(generation);
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .mapToInt(description -> description.members().size())
                    .sum();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw new KafkaException("cannot ask who works on generation " + generation.number(), e.getCause());
        }
    }

    /** Whether nobody works on it, or soon does no more. */
    boolean awaitIdle(Generation generation) throws InterruptedException {
        return Awaiting.await(UNTIL_NOTICED, () -> workers(generation) == 0);
    }

    /** Deletes topics, state and group of a generation. Returns the deleted topics. */
    List<String> drop(Generation generation) throws InterruptedException {
        List<String> doomed =
                topics().filter(topic -> belongsTo(topic, generation)).sorted().toList();
        for (String topic : doomed) {
            gone(admin.deleteTopics(List.of(topic)).all());
        }
        gone(admin.deleteConsumerGroups(List.of(applicationId(generation))).all());
        return doomed;
    }

    private static boolean belongsTo(String topic, Generation generation) {
        boolean derived =
                generation.derived().stream().anyMatch(each -> each.name().equals(topic));
        return derived || isInternal(topic, generation);
    }

    private static boolean isInternal(String topic, Generation generation) {
        Pattern pattern =
                Pattern.compile(Pattern.quote(applicationId(generation)) + "-(?!g[0-9]+-).+-(changelog|repartition)");
        return pattern.matcher(topic).matches();
    }

    private Stream<String> topics() throws InterruptedException {
        try {
            return admin.listTopics().names().get().stream();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot list topics", e.getCause());
        }
    }

    /** What is gone already is as good as deleted. */
    private static void gone(KafkaFuture<Void> deletion) throws InterruptedException {
        try {
            deletion.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
                    && !(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new KafkaException("cannot delete an old generation", e.getCause());
            }
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
