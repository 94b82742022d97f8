package io.vigie.alert.pipeline;

import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.AlertStatus;
import io.vigie.alert.domain.Lead;
import io.vigie.alert.domain.Situation;
import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.configuration.FunctionConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether a new spike belongs to an alert that exists. The rule is published in docs/rationale/ownership.md. */
final class JoinRule {

    /** Event time for which an alert can be joined after its last spike closed. */
    static final Duration MEMORY = Duration.ofHours(2);

    /** Event time between the first detections of two drops or silences from which they are two events. */
    static final Duration FALLING_TOGETHER = Duration.ofHours(6);

    /** The same of two shifts, which are judged over hours to days. */
    static final Duration TURNING_TOGETHER = Duration.ofDays(1);

    /** Share of mentions in common from which two functions are held to speak of the same event. */
    static final double SAME_EVENT = 0.5;

    /** Share of the brand's mentions from which a function is held to explain the brand's spike. */
    static final double EXPLAINS_BRAND = 0.3;

    /** Share of the lead's mentions from which another function is held to have about as many. */
    static final double NEAR_EQUAL = 0.8;

    private static final Comparator<Alert> STRONGEST_FIRST = Comparator.comparing(
                    (Alert alert) -> alert.situation().strongestSpike(), SpikeSnapshot.BY_STRENGTH)
            .reversed();

    private JoinRule() {}

    static Optional<Join> join(SpikeSnapshot spike, List<Alert> near) {
        List<Alert> candidates = near.stream()
                .filter(alert -> alert.status() != AlertStatus.RESOLVED)
                .filter(alert -> alert.situation().isOfSort(spike))
                .filter(alert -> sameTime(spike, alert.situation()))
                .filter(alert -> together(spike, alert.situation()))
                .sorted(STRONGEST_FIRST)
                .toList();
        if (spike.isDrop()) {
            return candidates.stream().findFirst().map(alert -> fallen(spike, alert));
        }
        if (spike.isShift()) {
            return candidates.stream().findFirst().map(alert -> turned(spike, alert));
        }
        if (spike.brandLevel()) {
            return candidates.stream().findFirst().map(JoinRule::explained);
        }
        return Stream.<Function<Alert, Optional<Join>>>of(
                        alert -> sameFunction(spike, alert),
                        alert -> sharedMentions(spike, alert),
                        alert -> ledByBrand(spike, alert))
                .flatMap(rule -> candidates.stream().map(rule).flatMap(Optional::stream))
                .findFirst();
    }

    /** Symmetrical, so that a spike that arrives late does not join an event of later days. */
    private static boolean sameTime(SpikeSnapshot spike, Situation situation) {
        Instant detectedAt = spike.timing().detectedAt();
        boolean notBefore = detectedAt.isAfter(situation.onsetAt().minus(MEMORY));
        return notBefore
                && situation
                        .closedAt()
                        .map(closed -> detectedAt.isBefore(closed.plus(MEMORY)))
                        .orElse(true);
    }

    /**
     * What is missed, and opinion that has turned, can go on for days, and whoever has the alert hears nothing of what joins: it
     * begins at the same time, or is an event of its own.
     */
    private static boolean together(SpikeSnapshot spike, Situation situation) {
        if (!spike.isDrop() && !spike.isShift()) {
            return true;
        }
        Duration bound = spike.isDrop() ? FALLING_TOGETHER : TURNING_TOGETHER;
        Instant openedAt = spike.timing().openedAt();
        return situation.spikes().stream()
                .map(each ->
                        Duration.between(each.timing().openedAt(), openedAt).abs())
                .anyMatch(apart -> apart.compareTo(bound) < 0);
    }

    /** What falls together is one event; when the brand as a whole does, it is no single function's. */
    private static Join fallen(SpikeSnapshot spike, Alert alert) {
        if (!spike.brandLevel()) {
            return Join.keepingLead(alert, spike.function() + " falls silent at the same time");
        }
        String reason = "the brand as a whole falls silent";
        Lead lead = new Lead(spike.function(), reason, Map.of("code", "brand", "function", spike.function()));
        return new Join(alert, lead, reason);
    }

    /** Opinion that turns the same way at the same time is one event, of who turned first. */
    private static Join turned(SpikeSnapshot spike, Alert alert) {
        String whose = spike.brandLevel() ? "the brand as a whole" : spike.function();
        return Join.keepingLead(alert, "opinion on " + whose + " turns the same way at the same time");
    }

    private static Join explained(Alert alert) {
        return Join.keepingLead(
                alert,
                "the brand as a whole spikes while " + alert.situation().lead().function() + " does");
    }

    private static Optional<Join> sameFunction(SpikeSnapshot spike, Alert alert) {
        return alert.situation().functions().contains(spike.function())
                ? Optional.of(Join.keepingLead(alert, spike.function() + " is part of this event already"))
                : Optional.empty();
    }

    private static Optional<Join> sharedMentions(SpikeSnapshot spike, Alert alert) {
        SpikeSnapshot leading = alert.situation().leadingSpike();
        double ofSpike = spike.shareWith(leading.function());
        double ofLead = leading.shareWith(spike.function());
        if (leading.brandLevel() || Math.max(ofSpike, ofLead) < SAME_EVENT) {
            return Optional.empty();
        }
        String reason = ofSpike >= ofLead
                ? Words.percent(ofSpike) + " of its mentions also concern " + leading.function()
                : Words.percent(ofLead) + " of the mentions of " + leading.function() + " also concern "
                        + spike.function();
        return Optional.of(new Join(alert, ownFirst(spike, alert), reason));
    }

    /** What a company defined itself tells more of its concerns than what is built in; who is at work keeps the alert. */
    private static Lead ownFirst(SpikeSnapshot spike, Alert alert) {
        Situation situation = alert.situation();
        SpikeSnapshot leading = situation.leadingSpike();
        double ratio = asManyAs(leading, spike);
        if (isBuiltIn(spike) || !isBuiltIn(leading) || ratio < NEAR_EQUAL || alert.status() != AlertStatus.OPEN) {
            return situation.lead();
        }
        return new Lead(
                spike.function(),
                spike.function() + ", a function of the company's own, has about as many mentions as "
                        + leading.function() + " (" + Words.percent(ratio) + ")",
                Map.of(
                        "code",
                        "own",
                        "function",
                        spike.function(),
                        "other",
                        leading.function(),
                        "share",
                        String.valueOf(ratio)));
    }

    private static boolean isBuiltIn(SpikeSnapshot spike) {
        return FunctionConfig.BUILT_IN.contains(spike.function());
    }

    /** Counts of windows of the same length; otherwise, of the lead's own window, what concerns both. */
    private static double asManyAs(SpikeSnapshot leading, SpikeSnapshot spike) {
        if (spike.deviation().windowMinutes() != leading.deviation().windowMinutes()) {
            return leading.shareWith(spike.function());
        }
        return (double) spike.deviation().observed()
                / Math.max(1, leading.deviation().observed());
    }

    private static Optional<Join> ledByBrand(SpikeSnapshot spike, Alert alert) {
        Situation situation = alert.situation();
        if (!situation.lead().function().equals(SpikeSnapshot.BRAND_LEVEL)) {
            return Optional.empty();
        }
        double share = shareOfBrand(spike, situation.leadingSpike());
        String reason = spike.function() + " holds " + Words.percent(share) + " of the brand's mentions in the spike";
        Lead lead = share >= EXPLAINS_BRAND ? explaining(spike.function(), reason, share) : situation.lead();
        return Optional.of(new Join(alert, lead, reason));
    }

    private static Lead explaining(String function, String reason, double share) {
        return new Lead(
                function,
                reason + " and so explains it",
                Map.of("code", "explains", "function", function, "share", String.valueOf(share)));
    }

    /** By the brand spike's own count of the function, which is of the same window; by both counts without it. */
    private static double shareOfBrand(SpikeSnapshot spike, SpikeSnapshot brand) {
        if (brand.shared().containsKey(spike.function())) {
            return brand.shareWith(spike.function());
        }
        long observed = brand.deviation().observed();
        return observed == 0 ? 0 : Math.min(1, (double) spike.deviation().observed() / observed);
    }
}
