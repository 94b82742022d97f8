package io.vigie.local;

import io.vigie.configuration.VigieConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an embedded platform is started with.
 *
 * @param dataDirectory where broker, state and keys live; created when missing
 * @param ports where it listens
 * @param company the company's configuration at the start
 * @param present reads it again, for a history that was recomputed under a newer one
 * @param partitions partitions of scaled topics when they are created
 * @param consoleUrl address of the console as people reach it; empty for that on which it listens
 */
public record PlatformConfig(
        Path dataDirectory,
        Ports ports,
        VigieConfig company,
        Supplier<VigieConfig> present,
        int partitions,
        Optional<URI> consoleUrl) {

    /** With mails that link to where the console listens. */
    public PlatformConfig(
            Path dataDirectory, Ports ports, VigieConfig company, Supplier<VigieConfig> present, int partitions) {
        this(dataDirectory, ports, company, present, partitions, Optional.empty());
    }

    /** With a configuration that never changes. */
    public PlatformConfig(Path dataDirectory, Ports ports, VigieConfig company, int partitions) {
        this(dataDirectory, ports, company, () -> company, partitions);
    }
}
