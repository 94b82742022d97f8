package io.vigie.local.summary;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.local.kafka.TopicReader;
import io.vigie.local.summary.Summary.Figures;
import io.vigie.schemas.Alert;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.NotificationStatus;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeState;
import io.vigie.schemas.catalogue.Topics;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Summary} from the topics. */
public final class SummaryReader {

    private static final int HOUR = 60;

    private final TopicReader topics;
    private final Set<String> understood = new HashSet<>();
    private long mentions;
    private long late;
    private long excluded;
    private long spikes;

    public SummaryReader(KafkaConfig kafka) {
        this.topics = new TopicReader(kafka);
    }

    public Summary read() {
        countMentions();
        countSpikes();
        return new Summary(
                mentions,
                understood.size(),
                late,
                excluded,
                figures(),
                spikes,
                alerts(),
                notifications(),
                deadLetters());
    }

    private void countMentions() {
        topics.read(Topics.MENTIONS, new ByteArrayDeserializer(), record -> mentions += record.value() == null ? 0 : 1);
        topics.read(Topics.ENRICHED_MENTIONS, record -> count(record.value()));
    }

    private void count(EnrichedMention mention) {
        if (understood.add(mention.getMention().getMentionId())) {
            late += mention.getLate() ? 1 : 0;
            excluded += mention.getBrands().isEmpty() ? 1 : 0;
        }
    }

    private void countSpikes() {
        topics.read(Topics.SPIKES, record -> spikes += opened(record.value()) ? 1 : 0);
    }

    /** Where a recomputed history ends there is a record without a spike. */
    private static boolean opened(@Nullable Spike spike) {
        return spike != null && spike.getState() == SpikeState.OPENED;
    }

    private Map<String, Map<String, Figures>> figures() {
        Map<String, FunctionMetrics> latest = new HashMap<>();
        topics.read(Topics.FUNCTION_METRICS, record -> {
            if (record.value().getWindowMinutes() == HOUR) {
                latest.put(record.key(), record.value());
            }
        });
        Map<String, Map<String, Figures>> figures = new TreeMap<>();
        latest.values()
                .forEach(window -> figures.computeIfAbsent(window.getBrand(), brand -> new TreeMap<>())
                        .merge(
                                window.getFunction(),
                                new Figures(window.getVolume(), window.getNegative(), window.getPositive()),
                                Figures::plus));
        return figures;
    }

    private List<Alert> alerts() {
        Map<String, Alert> latest = new HashMap<>();
        topics.read(Topics.ALERTS, record -> latest.put(record.key(), record.value()));
        return latest.values().stream()
                .sorted(Comparator.comparing(Alert::getOpenedAt))
                .toList();
    }

    private Map<String, Long> notifications() {
        Map<String, NotificationStatus> latest = new HashMap<>();
        topics.read(
                Topics.NOTIFICATIONS,
                record -> latest.put(record.key(), record.value().getStatus()));
        Map<String, Long> counts = new TreeMap<>();
        latest.values().forEach(status -> counts.merge(status.name().toLowerCase(Locale.ROOT), 1L, Long::sum));
        return counts;
    }

    private Map<String, Long> deadLetters() {
        Map<String, Long> counts = new TreeMap<>();
        topics.read(
                Topics.DEAD_LETTERS,
                record -> counts.merge(
                        record.value().getService() + " " + record.value().getReason(), 1L, Long::sum));
        return counts;
    }
}
