package io.vigie.alert.pipeline;

import io.vigie.alert.domain.Deviation;
import io.vigie.alert.domain.Situation;
import io.vigie.alert.domain.SpikeSnapshot;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Says in words what happened. */
final class Words {

    private Words() {}

    static String name(SpikeSnapshot spike) {
        String what = spike.brandLevel() ? "the brand" : spike.function();
        String kind = lower(spike.kind()).replace('_', ' ');
        return "the " + kind + (spike.isDrop() || spike.isShift() ? " of " : " spike of ") + what;
    }

    /** The same for programs and translations: kind and function, as in {@code volume/hr}. */
    static String code(SpikeSnapshot spike) {
        return lower(spike.kind()) + "/" + spike.function();
    }

    static String figures(SpikeSnapshot spike) {
        Deviation deviation = spike.deviation();
        if (spike.isShift()) {
            return name(spike) + ": " + percent(deviation.negativeShare()) + " negative where "
                    + percent(deviation.expectedNegativeShare()) + " are usual";
        }
        if (spike.isOfThreshold()) {
            return name(spike) + ": " + deviation.observed() + " mentions in " + deviation.windowMinutes() + " min, "
                    + percent(deviation.negativeShare()) + " negative";
        }
        return String.format(
                Locale.ROOT,
                "%s: %d mentions where %.1f were expected, %s negative",
                name(spike),
                deviation.observed(),
                deviation.expected(),
                percent(deviation.negativeShare()));
    }

    /** What is different in the leading spike. */
    static Map<String, String> figureChanges(Situation before, Situation after) {
        Map<String, String> changes = new TreeMap<>();
        Deviation old = before.leadingSpike().deviation();
        Deviation now = after.leadingSpike().deviation();
        if (old.observed() != now.observed() && !after.leadingSpike().isShift()) {
            changes.put("observed", change(old.observed(), now.observed()));
        }
        if (old.negativeShare() != now.negativeShare()) {
            changes.put("negative_share", change(percent(old.negativeShare()), percent(now.negativeShare())));
        }
        return changes;
    }

    static String change(Object old, Object now) {
        return old + " -> " + now;
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
