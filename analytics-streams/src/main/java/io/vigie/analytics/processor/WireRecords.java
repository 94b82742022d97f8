package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Figures;
import io.vigie.analytics.aggregate.Frequencies;
import io.vigie.analytics.aggregate.Label;
import io.vigie.schemas.SentimentLabel;
import io.vigie.schemas.TermCount;
import java.util.List;
import java.util.Map;

/** Parts that several wire records share. */
final class WireRecords {

    private WireRecords() {}

    /** The ten most frequent. */
    static List<TermCount> top(Frequencies frequencies) {
        return counts(frequencies.top(Figures.TOP));
    }

    static List<TermCount> counts(List<Map.Entry<String, Long>> counts) {
        return counts.stream()
                .map(each -> new TermCount(each.getKey(), each.getValue()))
                .toList();
    }

    static Label label(SentimentLabel label) {
        return switch (label) {
            case NEGATIVE -> Label.NEGATIVE;
            case NEUTRAL -> Label.NEUTRAL;
            case POSITIVE -> Label.POSITIVE;
            case UNSURE, UNKNOWN -> Label.UNSURE;
        };
    }

    static SentimentLabel label(Label label) {
        return switch (label) {
            case NEGATIVE -> SentimentLabel.NEGATIVE;
            case NEUTRAL -> SentimentLabel.NEUTRAL;
            case POSITIVE -> SentimentLabel.POSITIVE;
            case UNSURE -> SentimentLabel.UNSURE;
        };
    }
}
