package io.vigie.alert.notify.email.text;

import io.vigie.alert.notify.Headline;
import io.vigie.alert.notify.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The variables of the templates: the alert's own fields, and what is said of them in the reader's language. */
final class MailModel {

    private static final int LONGEST = 300;
    private static final int TERMS = 8;

    /** Begins what stands for the function of a source that fell silent. */
    private static final String OF_SOURCE = "source:";

    private final MailTextConfig config;
    private final MailTexts texts;
    private final String language;
    private final MailWords words;
    private final MailReasons reasons;
    private final MailMeasures measures;

    MailModel(MailTextConfig config, MailTexts texts, String language) {
        this.config = config;
        this.texts = texts;
        this.language = language;
        this.words = new MailWords(language, config.timeZone());
        this.reasons = new MailReasons(texts, this::function, this::department, words);
        this.measures = new MailMeasures(texts, words);
    }

    Map<String, Object> of(Map<String, Object> alert) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("alert", alert);
        model.put("lang", language);
        model.put("texts", texts.all());
        model.put("company", line(config.company()));
        model.put("alert_url", config.linkTo(line(alert.get("alert_id"))));
        model.put("brand", line(brand(alert)));
        model.put("function", line(function(alert.get("function"))));
        model.put("nature", texts.get("nature_" + alert.get("nature"), "nature_unknown"));
        model.put("measured", measures.measured(alert));
        model.put("sized", measures.sized(alert));
        model.put("department", line(named(alert.get("department_name"), alert.get("department"))));
        model.put("accountable", line(map(alert.get("accountable")).get("name")));
        model.put("lead_reason", line(reasons.of(map(alert.get("lead_because")), alert.get("lead_reason"))));
        model.put("route_reason", line(reasons.of(map(alert.get("route_because")), alert.get("route_reason"))));
        model.put("began", words.time(alert.get("onset_at")));
        model.put("opened", words.time(alert.get("opened_at")));
        model.put(
                "expected_share",
                Headline.fixedThreshold(alert).isPresent() || MailMeasures.isMissed(alert)
                        ? ""
                        : words.percent(alert.get("expected_negative_share")));
        Map<?, ?> evidence = map(alert.get("evidence"));
        model.put(
                "terms",
                list(evidence, "terms").stream()
                        .limit(TERMS)
                        .map(MailModel::term)
                        .toList());
        model.put(
                "samples", list(evidence, "samples").stream().map(this::sample).toList());
        return model;
    }

    /** "Crisis 5/5 · Quality · Valmont · 84 mentions in 60 min, 9.1 expected, 62% negative". */
    String summary(Map<String, Object> alert) {
        return texts.get("nature_" + alert.get("nature"), "nature_unknown") + " " + alert.get("severity") + "/5 · "
                + function(alert.get("function")) + " · " + brand(alert) + " · " + measures.measured(alert);
    }

    private String brand(Map<String, Object> alert) {
        String id = String.valueOf(alert.get("brand"));
        return id.equals("*") ? texts.get("all_brands", id) : config.brands().getOrDefault(id, id);
    }

    private String function(@Nullable Object function) {
        String id = String.valueOf(function);
        if (id.startsWith(OF_SOURCE)) {
            return texts.filled("source_named", Map.of("source", id.substring(OF_SOURCE.length())));
        }
        return id.equals("*")
                ? texts.get("all_functions", id)
                : named(config.functions().get(id), id);
    }

    private String department(@Nullable Object department) {
        String id = String.valueOf(department);
        return named(config.departments().get(id), id);
    }

    /** In the reader's language, or in one that is always the same: maps have no order. */
    private String named(@Nullable Object names, @Nullable Object otherwise) {
        Map<?, ?> byLanguage = map(names);
        Stream<?> others = byLanguage.keySet().stream().sorted();
        return Stream.concat(Stream.of(language, "en", "*"), others)
                .flatMap(key -> Optional.<Object>ofNullable(byLanguage.get(key)).stream())
                .findFirst()
                .map(Object::toString)
                .orElse(String.valueOf(otherwise));
    }

    private Map<String, Object> sample(Map<?, ?> sample) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("excerpt", line(sample.get("excerpt")));
        said.put("source", line(sample.get("source")));
        said.put("published", words.time(sample.get("published_at")));
        said.put("sentiment", texts.get("sentiment_" + sample.get("sentiment"), "sentiment_unknown"));
        said.put("negative", "negative".equals(sample.get("sentiment")));
        said.put("url", MailWords.webAddress(sample.get("url")).orElse(""));
        return said;
    }

    private static Map<String, Object> term(Map<?, ?> term) {
        return Map.of("term", line(term.get("term")), "count", String.valueOf(term.get("count")));
    }

    /** Plain text has lines as its markup: what people wrote gets one line and cannot forge another. */
    private static String line(@Nullable Object text) {
        return PlainText.oneLine(String.valueOf(text), LONGEST);
    }

    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<Map<?, ?>> list(Map<?, ?> evidence, String field) {
        return evidence.get(field) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList()
                : List.of();
    }
}
