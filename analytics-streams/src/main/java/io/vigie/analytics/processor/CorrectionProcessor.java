package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Counted;
import io.vigie.analytics.aggregate.HeardMention;
import io.vigie.schemas.MentionCorrection;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Applies what people say of a mention, in the mention's own task: there it is remembered as what it counts, so that the
 * difference is exact and a second correction starts from the first.
 */
public final class CorrectionProcessor implements Processor<String, @Nullable MentionCorrection, String, Corrected> {

    private final CorrectionContract contract;
    private final LatePolicy late;
    private final CorrectionRecords records;
    private final Counters counters;

    private ProcessorContext<String, Corrected> context;

    private PartitionClock clock;

    private SeenMentions seen;

    /**
     * @param functions ids of the functions that there are
     */
    public CorrectionProcessor(Set<String> functions, LatePolicy late, Clock clock, Counters counters) {
        this.contract = new CorrectionContract(functions);
        this.late = late;
        this.records = new CorrectionRecords(clock);
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<String, Corrected> processorContext) {
        context = processorContext;
        clock = PartitionClock.in(context);
        seen = SeenMentions.in(context, late.duplicateMemory());
    }

    @Override
    public void process(Record<String, @Nullable MentionCorrection> record) {
        counters.consumed();
        MentionCorrection command = contract.checked(record.key(), record.value());
        long now = clock.now().orElse(Long.MIN_VALUE);
        HeardMention heard = seen.get(command.getMentionId(), now);
        if (heard == null) {
            tell(record, CorrectionOutcome.UNKNOWN_MENTION, new Corrected(records.of(command), List.of()));
        } else if (heard.hasTaken(command.getCommandId())) {
            counters.count(CorrectionOutcome.REPEATED);
        } else {
            take(record, command, heard, now);
        }
    }

    private void take(
            Record<String, @Nullable MentionCorrection> record,
            MentionCorrection command,
            HeardMention heard,
            long now) {
        boolean forgotten = late.isForgotten(heard.publishedAt(), now);
        Counted after = forgotten ? heard.counted() : Corrections.applied(command, heard.counted());
        CorrectionOutcome outcome = forgotten ? CorrectionOutcome.FORGOTTEN : outcome(heard.counted(), after);
        seen.put(command.getMentionId(), heard.corrected(command.getCommandId(), after));
        tell(
                record,
                outcome,
                new Corrected(records.of(command, outcome, heard, after), Corrections.differences(heard, after)));
    }

    private static CorrectionOutcome outcome(Counted before, Counted after) {
        if (after.equals(before)) {
            return CorrectionOutcome.UNCHANGED;
        }
        return after.brands().isEmpty() ? CorrectionOutcome.NOT_COUNTED : CorrectionOutcome.APPLIED;
    }

    private void tell(
            Record<String, @Nullable MentionCorrection> record, CorrectionOutcome outcome, Corrected corrected) {
        counters.count(outcome);
        context.forward(record.withValue(corrected));
    }
}
