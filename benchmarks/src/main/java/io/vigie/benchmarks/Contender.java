package io.vigie.benchmarks;

import io.vigie.analytics.processor.LatePolicy;
import io.vigie.analytics.topology.TimingConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A process that does the job of analytics, to be measured; how it is told where, for whom and with how much.
 *
 * @param bootstrapServers broker
 * @param registryUrl schema registry
 * @param configuration the company's directory, whose brands are replaced
 * @param keys (brand, function) pairs
 * @param work directory of its own
 */
public record Contender(String bootstrapServers, String registryUrl, String configuration, int keys, String work)
        implements Serializable {

    /** Its consumer group. */
    public static final String GROUP = "contender";

    private static final int ARGUMENTS = 5;

    /** Of the last arguments of its process, which the one that measures has added. */
    public static Contender of(String[] args) {
        int first = args.length - ARGUMENTS;
        return new Contender(
                args[first], args[first + 1], args[first + 2], Integer.parseInt(args[first + 3]), args[first + 4]);
    }

    List<String> arguments() {
        return List.of(bootstrapServers, registryUrl, configuration, Integer.toString(keys), work);
    }

    public KafkaConfig kafka() {
        return KafkaConfig.plain(bootstrapServers, registryUrl, Topics.DEFAULT_PARTITIONS);
    }

    /** The company with so many keys. */
    public VigieConfig company() {
        VigieConfig like = ConfigurationDirectory.load(Path.of(configuration), Map.of());
        return DenseTalk.ofKeys(keys, like.functions().size(), 0, 1).company(like);
    }

    /** A minute of grace: a run is too short for more. */
    public static TimingConfig timing() {
        LatePolicy late = LatePolicy.DEFAULT;
        return new TimingConfig(
                new LatePolicy(Duration.ofMinutes(1), late.correctable(), late.duplicateMemory()),
                TimingConfig.DEFAULT.reportEvery());
    }

    /** Returns when whoever measures has closed this process's input, or is gone. */
    public static void awaitEnd() throws IOException {
        System.in.transferTo(OutputStream.nullOutputStream());
    }
}
