package io.vigie.alert.serde;

import io.vigie.alert.domain.Evidence;
import io.vigie.alert.domain.SampleMention;
import io.vigie.schemas.SentimentLabel;
import io.vigie.schemas.TermCount;
import java.util.List;

/** Writes evidence. */
final class EvidenceRecords {

    private EvidenceRecords() {}

    static io.vigie.schemas.Evidence write(Evidence evidence) {
        return new io.vigie.schemas.Evidence(
                terms(evidence.terms()),
                terms(evidence.sources()),
                evidence.samples().stream().map(EvidenceRecords::sample).toList());
    }

    private static List<TermCount> terms(List<io.vigie.alert.domain.TermCount> terms) {
        return terms.stream()
                .map(term -> new TermCount(term.term(), term.count()))
                .toList();
    }

    private static io.vigie.schemas.SampleMention sample(SampleMention sample) {
        return io.vigie.schemas.SampleMention.newBuilder()
                .setMentionId(sample.mentionId())
                .setSource(sample.source())
                .setExcerpt(sample.excerpt())
                .setUrl(sample.url())
                .setPublishedAt(sample.publishedAt())
                .setSentiment(SentimentLabel.valueOf(sample.sentiment()))
                .setFunctions(sample.functions())
                .setReach(sample.reach())
                .setCopies(sample.copies())
                .build();
    }
}
