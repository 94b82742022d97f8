package io.vigie.local.command;

import io.vigie.alert.notify.Headline;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.ingest.source.file.ReplayResult;
import io.vigie.local.Addresses;
import io.vigie.local.summary.Summary;
import io.vigie.local.summary.Summary.Figures;
import io.vigie.schemas.Alert;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints what went in, what became of it, and what came out; every line that went in is accounted for. */
final class SummaryPrinter {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private static final int PLACE = 40;
    private static final int DETAIL = 120;

    private final Terminal terminal;
    private final VigieConfig company;
    private final Optional<Addresses> where;

    /** @param where how to reach the platform when it stays; empty when it ends with the summary */
    SummaryPrinter(Terminal terminal, VigieConfig company, Optional<Addresses> where) {
        this.terminal = terminal;
        this.company = company;
        this.where = where;
    }

    void print(ReplayResult replay, Summary summary) {
        conservation(replay, summary);
        functions(summary);
        alerts(summary);
    }

    private void conservation(ReplayResult replay, Summary summary) {
        terminal.line("");
        terminal.line(terminal.bold("Where the lines went"));
        count("lines read", replay.lines());
        replay.rejected().forEach((reason, lines) -> count("  rejected: " + reason, lines));
        replay.failed().forEach((reason, lines) -> count("  failed: " + reason, lines));
        count("  published to Kafka", replay.published());
        count("    duplicates dropped", summary.duplicates());
        count("    understood", summary.enriched());
        count("      late, in no window", summary.late());
        count("      about no watched brand", summary.excluded());
        count(
                "dead letters",
                summary.deadLetters().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        boolean adds = replay.conserved() && summary.mentions() >= replay.published();
        terminal.line(adds ? terminal.green("  adds up") : terminal.red("  DOES NOT ADD UP"));
        if (summary.late() > 0) {
            terminal.line(String.format(
                    Locale.ENGLISH,
                    "  %,d of %,d lie too far behind one that was read before them to count: sort the files by time",
                    summary.late(),
                    summary.enriched()));
        }
        refusals(replay);
        replay.openEnds()
                .forEach(place -> terminal.line("  " + Terminal.plain(place, PLACE)
                        + "  no line end behind it: its last cell may have been cut off"));
        if (!replay.complete()) {
            terminal.line(terminal.red("  not everything was read and stored"));
        }
    }

    private void refusals(ReplayResult replay) {
        if (replay.rejected().isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line(terminal.bold("What was rejected"));
        replay.firstRefused()
                .forEach(refusal -> terminal.line("  " + Terminal.plain(refusal.place(), PLACE) + "  "
                        + refusal.reason() + ": " + Terminal.plain(refusal.detail(), DETAIL)));
        long more = replay.rejectedTotal() - replay.firstRefused().size();
        if (more > 0) {
            terminal.line("  and " + more + " more" + hint());
        }
    }

    private String hint() {
        return where.map(at -> "; each is a dead letter (./vigie dead-letters list --bootstrap " + at.broker()
                        + " --registry " + at.registry() + ")")
                .orElse("");
    }

    private void count(String what, long number) {
        terminal.line(String.format(Locale.ENGLISH, "  %-34s %,10d", what, number));
    }

    private void functions(Summary summary) {
        terminal.line("");
        terminal.line(terminal.bold(
                String.format("%-36s %9s %10s %10s", "Brand and function", "mentions", "negative", "positive")));
        for (BrandConfig brand : company.brands()) {
            Map<String, Figures> figures = summary.functions().getOrDefault(brand.id(), Map.of());
            row(brand.name(), figures.get(FunctionConfig.ALL));
            company.functions().forEach(function -> row("  " + function.id(), figures.get(function.id())));
        }
    }

    private void row(String name, @org.jspecify.annotations.Nullable Figures figures) {
        if (figures != null) {
            double volume = Math.max(1, figures.volume());
            terminal.line(String.format(
                    Locale.ENGLISH,
                    "%-36s %,9d %8.0f %% %8.0f %%",
                    name,
                    figures.volume(),
                    100 * figures.negativeShare(),
                    100 * figures.positive() / volume));
        }
    }

    private void alerts(Summary summary) {
        terminal.line("");
        terminal.line(terminal.bold(outcome(summary)));
        summary.alerts().forEach(alert -> terminal.line(line(alert)));
    }

    static String outcome(Summary summary) {
        if (summary.alerts().isEmpty()) {
            return Plural.counted(summary.spikes(), "spike") + ", no alerts";
        }
        String notifications = notifications(summary);
        return Plural.counted(summary.spikes(), "spike") + " became "
                + Plural.counted(summary.alerts().size(), "alert") + ", as they stand now; notifications: "
                + (notifications.isEmpty() ? "none" : notifications);
    }

    private static String notifications(Summary summary) {
        return summary.notifications().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private String line(Alert alert) {
        return String.format(
                "  %s  %-6s severity %d  %s/%s -> %s, %s; %,d mentions, %s",
                WHEN.format(alert.getOpenedAt().atZone(company.company().timeZone())),
                alert.getNature().name().toLowerCase(Locale.ROOT),
                alert.getSeverity(),
                alert.getBrand(),
                AlertPrinter.function(alert.getFunction()),
                alert.getDepartment(),
                alert.getAccountable().getName(),
                alert.getTotal(),
                AlertPrinter.isShift(alert) ? AlertPrinter.turned(alert) : peak(alert));
    }

    private static String peak(Alert alert) {
        return String.format(
                "at its peak %,d in %s", alert.getPeakObserved(), Headline.window(alert.getPeakWindowMinutes()));
    }
}
