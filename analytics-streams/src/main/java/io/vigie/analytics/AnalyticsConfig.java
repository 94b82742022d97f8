package io.vigie.analytics;

import io.vigie.analytics.topology.EngineConfig;
import io.vigie.analytics.topology.TimingConfig;
import io.vigie.configuration.VigieConfig;

/**
 * Everything the service can be told.
 *
 * @param company the company's configuration
 * @param engine how Kafka Streams runs
 * @param timing when things happen
 * @param host address of metrics and health
 * @param port port of metrics and health; 0 takes a free one
 */
public record AnalyticsConfig(VigieConfig company, EngineConfig engine, TimingConfig timing, String host, int port) {}
