package io.vigie.local.command;

import io.vigie.alert.notify.Headline;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.schemas.Alert;
import io.vigie.schemas.AlertNature;
import io.vigie.schemas.SpikeKind;
import io.vigie.schemas.TermCount;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints an alert as it is routed: what, how grave, whose, on what evidence, how fast; and a line when it becomes graver or
 * another department's.
 */
final class AlertPrinter {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    /** No mention decides these: they are known when an hour is over. */
    private static final Set<AlertNature> OF_NO_MENTION =
            EnumSet.of(AlertNature.DROP, AlertNature.SILENCE, AlertNature.SHIFT);

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int EXCERPT = 96;
    private static final int TERMS = 6;
    private static final String INDENT = "      ";

    private final Terminal terminal;
    private final VigieConfig company;

    AlertPrinter(Terminal terminal, VigieConfig company) {
        this.terminal = terminal;
        this.company = company;
    }

    /** Tells what is news in a state of an alert; {@code before} is null when it is the first. */
    synchronized void changed(@Nullable Alert before, Alert now) {
        if (before == null) {
            opened(now);
            return;
        }
        if (now.getSeverity() > before.getSeverity()) {
            change(
                    now,
                    terminal.bold("severity " + before.getSeverity() + " > " + now.getSeverity()) + ", "
                            + measured(now));
        }
        if (!now.getDepartment().equals(before.getDepartment())) {
            change(
                    now,
                    "handed over to " + terminal.bold(owner(now)) + terminal.dim("  (" + now.getRouteReason() + ")"));
        }
    }

    private void change(Alert alert, String what) {
        terminal.line(terminal.bold("▲ ") + brand(alert) + " · " + function(alert.getFunction()) + "  "
                + terminal.dim("opened " + when(alert)) + "  " + what);
    }

    private void opened(Alert alert) {
        terminal.line("");
        terminal.line(title(alert));
        terminal.line(INDENT + figures(alert));
        terminal.line(
                INDENT + "owner: " + terminal.bold(owner(alert)) + terminal.dim("  (" + alert.getRouteReason() + ")"));
        evidence(alert);
        if (!OF_NO_MENTION.contains(alert.getNature())) {
            terminal.line(INDENT
                    + terminal.dim(String.format(
                            Locale.ENGLISH,
                            "routed %.1f s after the mention reached Kafka%s",
                            alert.getPostToAlertMillis() / 1e3,
                            alert.getReplayed() ? "; replayed mentions wait in a queue" : "")));
        }
    }

    private String title(Alert alert) {
        boolean crisis = alert.getNature() == AlertNature.CRISIS;
        String name = alert.getNature().name();
        String nature = crisis ? terminal.red(name) : terminal.yellow(name);
        return terminal.bold("▲ ") + nature + terminal.bold(" severity " + alert.getSeverity()) + "  " + brand(alert)
                + " · " + function(alert.getFunction()) + "  " + when(alert);
    }

    String when(Alert alert) {
        return WHEN.format(alert.getOpenedAt().atZone(company.company().timeZone()));
    }

    private String brand(Alert alert) {
        return "*".equals(alert.getBrand())
                ? "all brands"
                : company.brand(alert.getBrand()).map(BrandConfig::name).orElse(alert.getBrand());
    }

    static String function(String id) {
        return "*".equals(id) ? "all mentions" : id;
    }

    private static String observed(Alert alert) {
        return String.format(
                Locale.ENGLISH,
                "%d mentions in %s, %s",
                alert.getObserved(),
                Headline.window(alert.getWindowMinutes()),
                fixedThreshold(alert)
                        .map(threshold -> "fixed threshold " + threshold)
                        .orElseGet(() -> String.format(Locale.ENGLISH, "%.1f expected", alert.getExpected())));
    }

    /** Where no statistics tell of the event: nothing is expected then. */
    private static Optional<String> fixedThreshold(Alert alert) {
        return alert.getSpikes().stream().allMatch(spike -> spike.getKind() == SpikeKind.THRESHOLD)
                ? Optional.ofNullable(alert.getLeadBecause().get("threshold"))
                : Optional.empty();
    }

    /** What was counted; of opinion, how it turns. */
    private static String measured(Alert alert) {
        return isShift(alert) ? turned(alert) : observed(alert);
    }

    private static String figures(Alert alert) {
        if (isShift(alert)) {
            return turned(alert);
        }
        String counted =
                String.format(Locale.ENGLISH, "%s; %.0f %% negative", observed(alert), 100 * alert.getNegativeShare());
        return fixedThreshold(alert).isPresent()
                ? counted
                : String.format(
                        Locale.ENGLISH, "%s, %.0f %% expected", counted, 100 * alert.getExpectedNegativeShare());
    }

    static boolean isShift(Alert alert) {
        return alert.getNature() == AlertNature.SHIFT;
    }

    static String turned(Alert alert) {
        return String.format(
                Locale.ENGLISH,
                "opinion turns for the %s: %.0f %% negative over the last %s, usually %.0f %%",
                alert.getNegativeShare() > alert.getExpectedNegativeShare() ? "worse" : "better",
                100 * alert.getNegativeShare(),
                period(alert.getWindowMinutes()),
                100 * alert.getExpectedNegativeShare());
    }

    private static String period(int minutes) {
        boolean days = minutes > DAY && minutes % DAY == 0;
        return days ? minutes / DAY + " days" : minutes / HOUR + " hours";
    }

    private static String owner(Alert alert) {
        Map<String, String> names = alert.getDepartmentName(); // of a plain text the key is *
        String anyName = names.values().stream().findFirst().orElse(alert.getDepartment());
        return names.getOrDefault("en", names.getOrDefault("*", anyName)) + ", "
                + alert.getAccountable().getName();
    }

    private void evidence(Alert alert) {
        String terms = alert.getEvidence().getTerms().stream()
                .limit(TERMS)
                .map(TermCount::getTerm)
                .map(term -> Terminal.plain(term, 24))
                .collect(Collectors.joining(", "));
        if (!terms.isEmpty()) {
            terminal.line(INDENT + "terms: " + terms);
        }
        alert.getEvidence().getSamples().stream()
                .limit(2)
                .forEach(sample -> terminal.line(INDENT + "“" + Terminal.plain(sample.getExcerpt(), EXCERPT) + "”"));
    }
}
