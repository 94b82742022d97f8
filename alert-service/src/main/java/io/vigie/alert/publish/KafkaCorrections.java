package io.vigie.alert.publish;

import io.vigie.alert.domain.Correction;
import io.vigie.alert.domain.Corrections;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.MentionCorrection;
import io.vigie.schemas.SentimentLabel;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/** Writes corrections to their topic, under the key of their mention. */
public final class KafkaCorrections implements Corrections, AutoCloseable {

    private final Commanding<MentionCorrection> topic;
    private final Clock clock;

    public KafkaCorrections(KafkaConfig kafka, AvroSerdes serdes, Clock clock) {
        this.topic = new Commanding<>(Topics.MENTION_CORRECTIONS, kafka, serdes);
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Void> send(Correction correction) {
        return topic.write(correction.mentionId(), record(correction));
    }

    private MentionCorrection record(Correction correction) {
        Correction.Sentiment sentiment = correction.sentiment();
        return MentionCorrection.newBuilder()
                .setCommandId(correction.commandId())
                .setMentionId(correction.mentionId())
                .setSentiment(sentiment == null ? null : SentimentLabel.valueOf(sentiment.name()))
                .setFunctions(correction.functions())
                .setActor(correction.actor())
                .setNote(correction.note())
                .setIssuedAt(clock.instant())
                .build();
    }

    @Override
    public void close() {
        topic.close();
    }
}
