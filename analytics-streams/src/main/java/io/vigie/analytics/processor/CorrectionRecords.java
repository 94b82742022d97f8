package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Counted;
import io.vigie.analytics.aggregate.HeardMention;
import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.CountedJudgement;
import io.vigie.schemas.MentionCorrection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What became of corrections, as wire records. */
record CorrectionRecords(Clock clock) {

    /** Of a mention that is not known. */
    CorrectedMention of(MentionCorrection command) {
        return answer(command)
                .setOutcome(io.vigie.schemas.CorrectionOutcome.UNKNOWN_MENTION)
                .build();
    }

    /** Of a mention that is known. */
    CorrectedMention of(MentionCorrection command, CorrectionOutcome outcome, HeardMention heard, Counted after) {
        return answer(command)
                .setOutcome(io.vigie.schemas.CorrectionOutcome.valueOf(outcome.name()))
                .setBefore(judgement(heard.counted()))
                .setAfter(judgement(after))
                .setBrands(List.copyOf(after.brands()))
                .setPublishedAt(Instant.ofEpochMilli(heard.publishedAt()))
                .build();
    }

    private CorrectedMention.Builder answer(MentionCorrection command) {
        return CorrectedMention.newBuilder()
                .setCommandId(command.getCommandId())
                .setMentionId(command.getMentionId())
                .setSentiment(command.getSentiment())
                .setFunctions(command.getFunctions())
                .setActor(command.getActor())
                .setNote(command.getNote())
                .setIssuedAt(command.getIssuedAt())
                .setAt(clock.instant());
    }

    private static CountedJudgement judgement(Counted counted) {
        return new CountedJudgement(
                WireRecords.label(counted.label()), counted.tally().scoreSum(), List.copyOf(counted.functions()));
    }
}
