package io.vigie.local;

import io.vigie.configuration.VigieConfig;
import java.nio.file.Path;

/**
 * What an embedded platform is started with.
 *
 * @param dataDirectory where broker, state and keys live; created when missing
 * @param ports where it listens
 * @param company the company's configuration
 * @param partitions partitions of scaled topics when they are created
 */
public record PlatformConfig(Path dataDirectory, Ports ports, VigieConfig company, int partitions) {}
