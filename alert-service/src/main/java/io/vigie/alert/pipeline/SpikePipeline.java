package io.vigie.alert.pipeline;

import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.alert.route.Router;
import io.vigie.configuration.VigieConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The way of a spike: admit, join or open, own, reopen, deduplicate, withhold, record. */
public final class SpikePipeline {

    private final Clock clock;
    private final Admission admission;
    private final JoinOrOpen joinOrOpen;
    private final List<Stage> stages;

    public SpikePipeline(VigieConfig config, Clock clock) {
        this.clock = clock;
        this.admission = new Admission(config);
        this.joinOrOpen = new JoinOrOpen(config.detection().threshold());
        this.stages = List.of(
                new Own(new Router(config)), new Reopen(), new Deduplicate(), new Withhold(config.receivers(), clock));
    }

    /** What becomes of a spike. Changes nothing by itself: the same spike and desk give the same outcome. */
    public Outcome take(SpikeSnapshot spike, Desk desk) {
        Optional<Exit> refusal = admission.refuse(spike, desk);
        if (refusal.isPresent()) {
            return Outcome.nothing(refusal.get());
        }
        Instant now = clock.instant();
        Draft draft = joinOrOpen.apply(spike, desk, now);
        for (Stage stage : stages) {
            draft = stage.apply(draft);
        }
        return Recorder.record(draft, Circumstance.of(spike, now));
    }
}
