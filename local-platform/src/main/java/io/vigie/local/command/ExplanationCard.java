package io.vigie.local.command;

import io.vigie.analytics.understand.Explanation;
import io.vigie.analytics.understand.Judgement;
import io.vigie.analytics.understand.function.FunctionExplanation.Concern;
import io.vigie.analytics.understand.function.FunctionScore;
import io.vigie.analytics.understand.lines.ExplanationForm;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.sentiment.Sentiment;
import io.vigie.analytics.understand.sentiment.SentimentExplanation.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An explanation for people, some lines long: what was judged, and the words that say most. */
final class ExplanationCard implements ExplanationForm {

    private static final int WIDTH = 100;
    private static final int MOST_WORDS = 6;

    /** What says less than this (logit of positive against negative) is not worth a line. */
    private static final double LEAST = 0.3;

    private static final double LEAST_WEIGHT = 0.05;

    private final Terminal terminal;

    ExplanationCard(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void explained(TextMention mention, Explanation explanation) {
        Judgement judgement = explanation.judgement();
        terminal.line(terminal.bold(Terminal.plain(mention.text(), WIDTH)));
        line(
                "language",
                judgement.language().code() + " " + percent(judgement.language().probability()));
        line("sentiment", sentiment(judgement.sentiment()));
        List<Part> parts = telling(explanation.sentiment().parts());
        if (!parts.isEmpty()) {
            line(
                    "",
                    terminal.dim(
                            "by " + parts.stream().map(ExplanationCard::told).collect(Collectors.joining(", "))));
        }
        line("brands", judgement.brands().isEmpty() ? "none that is watched" : String.join(", ", judgement.brands()));
        judgement
                .exclusions()
                .forEach(each ->
                        line("", "not " + each.brand() + ": " + each.reason().id()));
        List<String> functions = functions(explanation);
        line("functions", functions.get(0));
        functions.subList(1, functions.size()).forEach(each -> line("", each));
        terminal.line("");
    }

    @Override
    public void refused(long line, String reason) {
        terminal.line("line " + line + ": " + Terminal.plain(reason, WIDTH));
        terminal.line("");
    }

    private void line(String name, String text) {
        terminal.line(String.format("  %-10s %s", name, text));
    }

    private static String sentiment(Sentiment sentiment) {
        String best = sentiment.best().id() + " " + percent(sentiment.probability());
        return sentiment.label() == sentiment.best() ? best : sentiment.label().id() + " (" + best + ")";
    }

    /** Those that say most for positive or negative, the strongest first. */
    private static List<Part> telling(List<Part> parts) {
        return parts.stream()
                .filter(part -> Math.abs(tone(part)) >= LEAST)
                .sorted(Comparator.comparingDouble((Part part) -> -Math.abs(tone(part))))
                .limit(MOST_WORDS)
                .toList();
    }

    private static double tone(Part part) {
        return part.logits().positive() - part.logits().negative();
    }

    private static String told(Part part) {
        return String.format(Locale.ROOT, "%s %+.1f", Terminal.plain(part.text(), WIDTH), tone(part));
    }

    private List<String> functions(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        List<FunctionScore> given = explanation.judgement().functions();
        given.forEach(
                each -> lines.add(String.format("%-20s %4s  %s", each.id(), percent(each.weight()), because(each))));
        if (given.isEmpty()) {
            lines.add("none" + letIn(explanation.functions().concern()));
        }
        String others = explanation.functions().functions().stream()
                .filter(each -> each.weight() >= LEAST_WEIGHT
                        && given.stream().noneMatch(one -> one.id().equals(each.id())))
                .map(each -> each.id() + " " + percent(each.weight()))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty() && !given.isEmpty()) {
            lines.add(terminal.dim("less likely: " + others));
        }
        return lines;
    }

    private static String because(FunctionScore function) {
        return function.because().stream()
                .map(each -> Terminal.plain(each, WIDTH))
                .collect(Collectors.joining(", "));
    }

    private static String letIn(@Nullable Concern concern) {
        return concern == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        ": log-odds that it concerns nobody %.1f, given functions up to %.1f",
                        concern.sum(),
                        concern.limit());
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
