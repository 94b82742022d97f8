package io.vigie.benchmarks.flink;

import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.aggregate.WindowLengths;
import io.vigie.benchmarks.Contender;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.streaming.api.windowing.assigners.WindowAssigner;
import org.apache.flink.streaming.api.windowing.triggers.EventTimeTrigger;
import org.apache.flink.streaming.api.windowing.triggers.Trigger;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.jspecify.annotations.Nullable;

/** A minute, five, an hour and a day, as Vigie has them. */
final class BrandWindows extends WindowAssigner<Object, TimeWindow> {

    private final Contender contender;
    private transient @Nullable WindowLengths lengths;

    BrandWindows(Contender contender) {
        this.contender = contender;
    }

    @Override
    public Collection<TimeWindow> assignWindows(Object element, long timestamp, WindowAssignerContext context) {
        if (lengths == null) {
            lengths = new WindowLengths(Parts.of(contender).company().company().timeZone());
        }
        List<TimeWindow> windows = new ArrayList<>();
        for (PaneKey key : lengths.of(((Signal.Delta) element).brand(), timestamp / PaneKey.MINUTE)) {
            windows.add(new TimeWindow(key.start(), key.end()));
        }
        return windows;
    }

    @Override
    @SuppressWarnings("unchecked") // it looks at no element
    public Trigger<Object, TimeWindow> getDefaultTrigger() {
        return EventTimeTrigger.create();
    }

    @Override
    public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig config) {
        return new TimeWindow.Serializer();
    }

    @Override
    public boolean isEventTime() {
        return true;
    }
}
