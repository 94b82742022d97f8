package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Counted;
import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.HeardMention;
import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.aggregate.Tally;
import io.vigie.configuration.FunctionConfig;
import io.vigie.schemas.MentionCorrection;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The arithmetic of corrections. */
final class Corrections {

    private Corrections() {}

    /** As what a mention counts once a correction is applied. */
    static Counted applied(MentionCorrection command, Counted before) {
        Counted after = command.getSentiment() == null
                ? before
                : before.withSentiment(WireRecords.label(command.getSentiment()));
        return command.getFunctions() == null ? after : after.withFunctions(command.getFunctions());
    }

    /** What moves in the windows when a mention counts as something else. */
    static List<Signal.Correction> differences(HeardMention heard, Counted after) {
        Counted before = heard.counted();
        long minute = Math.floorDiv(heard.publishedAt(), PaneKey.MINUTE);
        SortedSet<String> functions = new TreeSet<>(before.functions());
        functions.addAll(after.functions());
        List<Signal.Correction> differences = new ArrayList<>();
        for (String brand : after.brands()) {
            add(
                    differences,
                    new FunctionKey(brand, FunctionConfig.ALL),
                    minute,
                    after.tally().minus(before.tally()));
            for (String function : functions) {
                Tally difference = after.in(function).minus(before.in(function));
                add(differences, new FunctionKey(brand, function), minute, difference);
            }
        }
        return differences;
    }

    private static void add(List<Signal.Correction> differences, FunctionKey key, long minute, Tally difference) {
        if (!difference.equals(Tally.ZERO)) {
            differences.add(new Signal.Correction(key, minute, difference));
        }
    }
}
