package io.vigie.local.corrections;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.local.kafka.TopicReader;
import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.catalogue.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that people corrected, and the texts that it was about. */
public final class CorrectionHistory {

    private final TopicReader topics;

    public CorrectionHistory(KafkaConfig kafka) {
        this.topics = new TopicReader(kafka);
    }

    /** Every correction, in the order in which they were decided. */
    public List<CorrectedMention> read() {
        List<CorrectedMention> corrections = new ArrayList<>();
        topics.read(Topics.CORRECTED_MENTIONS, record -> corrections.add(record.value()));
        corrections.sort(Comparator.comparing(CorrectedMention::getIssuedAt).thenComparing(CorrectedMention::getAt));
        return corrections;
    }

    /** What people said of each mention last, sentiment and functions apart; with its text where that is still kept. */
    public Lessons lessons() {
        Map<String, Said> said = new HashMap<>();
        read().forEach(each -> said.merge(each.getMentionId(), Said.of(each), Said::then));
        Map<String, Lesson> lessons = new TreeMap<>();
        topics.read(Topics.ENRICHED_MENTIONS, record -> {
            Said about = said.get(record.value().getMention().getMentionId());
            if (about != null) {
                lessons.put(record.value().getMention().getMentionId(), Lesson.of(record.value(), about));
            }
        });
        return new Lessons(List.copyOf(lessons.values()), said.size() - lessons.size());
    }
}
