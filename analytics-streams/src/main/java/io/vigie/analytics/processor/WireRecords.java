package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Frequencies;
import io.vigie.analytics.aggregate.Label;
import io.vigie.schemas.SentimentLabel;
import io.vigie.schemas.TermCount;
import java.util.List;

/** Parts that several wire records share. */
final class WireRecords {

    private static final int TOP = 10;

    private WireRecords() {}

    /** The ten most frequent. */
    static List<TermCount> top(Frequencies frequencies) {
        return frequencies.top(TOP).stream()
                .map(each -> new TermCount(each.getKey(), each.getValue()))
                .toList();
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
