package io.vigie.local;

import io.vigie.configuration.VigieConfig;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What an embedded platform is started with.
 *
 * @param dataDirectory where broker, state and keys live; created when missing
 * @param ports where it listens
 * @param company the company's configuration at the start
 * @param present reads it again, for a history that was recomputed under a newer one
 * @param partitions partitions of scaled topics when they are created
 */
public record PlatformConfig(
        Path dataDirectory, Ports ports, VigieConfig company, Supplier<VigieConfig> present, int partitions) {

    /** With a configuration that never changes. */
    public PlatformConfig(Path dataDirectory, Ports ports, VigieConfig company, int partitions) {
        this(dataDirectory, ports, company, () -> company, partitions);
    }
}
