package io.vigie.local.command;

import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.schemas.Alert;
import io.vigie.schemas.AlertNature;
import io.vigie.schemas.TermCount;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints an alert as it is routed: what, how grave, whose, on what evidence, how fast. */
final class AlertPrinter {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final int EXCERPT = 96;
    private static final int TERMS = 6;
    private static final String INDENT = "      ";

    private final Terminal terminal;
    private final VigieConfig company;
    private final String latencyNote;

    /**
     * A printer.
     *
     * @param latencyNote what to say after the latency
     */
    AlertPrinter(Terminal terminal, VigieConfig company, String latencyNote) {
        this.terminal = terminal;
        this.latencyNote = latencyNote;
        this.company = company;
    }

    synchronized void opened(Alert alert) {
        terminal.line("");
        terminal.line(title(alert));
        terminal.line(INDENT + figures(alert));
        terminal.line(
                INDENT + "owner: " + terminal.bold(owner(alert)) + terminal.dim("  (" + alert.getRouteReason() + ")"));
        evidence(alert);
        terminal.line(INDENT
                + terminal.dim(String.format(
                        Locale.ENGLISH,
                        "routed %.1f s after the mention reached Kafka%s",
                        alert.getPostToAlertMillis() / 1e3,
                        latencyNote)));
    }

    private String title(Alert alert) {
        boolean crisis = alert.getNature() == AlertNature.CRISIS;
        String nature = crisis ? terminal.red("CRISIS") : terminal.yellow("VOLUME");
        return terminal.bold("▲ ") + nature + terminal.bold(" severity " + alert.getSeverity()) + "  " + brand(alert)
                + " · " + function(alert.getFunction()) + "  " + when(alert);
    }

    String when(Alert alert) {
        return WHEN.format(alert.getOpenedAt().atZone(company.company().timeZone()));
    }

    private String brand(Alert alert) {
        return company.brand(alert.getBrand()).map(BrandConfig::name).orElse(alert.getBrand());
    }

    static String function(String id) {
        return "*".equals(id) ? "all functions" : id;
    }

    private static String figures(Alert alert) {
        return String.format(
                Locale.ENGLISH,
                "%d mentions in %d min, %.1f expected; %.0f %% negative, %.0f %% expected",
                alert.getObserved(),
                alert.getWindowMinutes(),
                alert.getExpected(),
                100 * alert.getNegativeShare(),
                100 * alert.getExpectedNegativeShare());
    }

    private String owner(Alert alert) {
        String language = company.company().languages().contains("en") ? "en" : "*";
        var names = alert.getDepartmentName();
        String department = names.getOrDefault("en", names.getOrDefault(language, alert.getDepartment()));
        return department + ", " + alert.getAccountable().getName();
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
