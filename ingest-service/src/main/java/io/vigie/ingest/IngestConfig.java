package io.vigie.ingest;

import io.vigie.ingest.pipeline.LimitsConfig;
import io.vigie.ingest.pipeline.PseudonymKey;
import io.vigie.ingest.pipeline.TicksConfig;
import io.vigie.ingest.publish.PublisherConfig;
import io.vigie.ingest.source.http.PushConfig;

/**
 * Everything the service can be told.
 *
 * @param push the push API: address and bounds of a request
 * @param limits bounds of one mention
 * @param publisher how mentions are handed to Kafka
 * @param ticks how event time advances in silence
 * @param pseudonymKey key of the authors' pseudonyms
 */
public record IngestConfig(
        PushConfig push, LimitsConfig limits, PublisherConfig publisher, TicksConfig ticks, PseudonymKey pseudonymKey) {

    /** The defaults on an address. */
    public static IngestConfig on(String host, int port, PseudonymKey pseudonymKey) {
        return new IngestConfig(
                PushConfig.on(host, port),
                LimitsConfig.DEFAULT,
                PublisherConfig.live("ingest"),
                TicksConfig.DEFAULT,
                pseudonymKey);
    }

    public IngestConfig withPush(PushConfig changed) {
        return new IngestConfig(changed, limits, publisher, ticks, pseudonymKey);
    }

    public IngestConfig withTicks(TicksConfig changed) {
        return new IngestConfig(push, limits, publisher, changed, pseudonymKey);
    }
}
