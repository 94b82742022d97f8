package io.vigie.benchmarks;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.Mention;
import io.vigie.schemas.catalogue.Topics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Mentions as they happen, so many a second: four in five of brands that are always talked of, the fifth of one that bursts
 * for half a second and is never heard of again.
 */
record LiveTalk(KafkaConfig kafka, List<String> texts, int rate) {

    static final int STEADY = 50;
    static final int BURSTS_A_SECOND = 2;
    private static final int AUTHORS = 100_000;

    static int brands(int seconds) {
        return STEADY + BURSTS_A_SECOND * seconds;
    }

    static String brand(int number) {
        return "brand" + number;
    }

    /** Sends for so many seconds; returns how many. What it cannot send in time it sends as soon as it can. */
    long send(int seconds) throws InterruptedException, ExecutionException {
        try (KafkaProducer<String, Mention> producer = new KafkaProducer<>(
                kafka.producer(), new StringSerializer(), kafka.serdes().serializer(Topics.MENTIONS))) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            long start = System.nanoTime();
            long last = (long) rate * seconds;
            for (long n = 0; n < last; n++) {
                long due = start + n * TimeUnit.SECONDS.toNanos(1) / rate;
                while (System.nanoTime() < due) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
                Mention mention = mention(n);
                sent.add(producer.send(new ProducerRecord<>(Topics.MENTIONS.name(), mention.getMentionId(), mention)));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
            return last;
        }
    }

    private Mention mention(long n) {
        SplittableRandom random = new SplittableRandom(n);
        boolean bursts = random.nextInt(5) == 0;
        int brand = bursts ? STEADY + Math.toIntExact(n * BURSTS_A_SECOND / rate) : random.nextInt(STEADY);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return Mention.newBuilder()
                .setMentionId("live:" + n)
                .setSource("live")
                .setNativeId(Long.toString(n))
                .setAuthorHash("author" + random.nextInt(AUTHORS))
                .setText(texts.get((int) (n % texts.size())))
                .setDeclaredBrand(brand(brand))
                .setPublishedAt(now)
                .setReceivedAt(now)
                .setIngestedAt(now)
                .build();
    }
}
