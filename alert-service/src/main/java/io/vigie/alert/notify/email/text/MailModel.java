package io.vigie.alert.notify.email.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variables of the templates: the alert's own fields, and what is said of them in the reader's language. */
final class MailModel {

    private static final int LONGEST = 300;
    private static final int TERMS = 8;

    private final MailTextConfig config;
    private final MailTexts texts;
    private final String language;
    private final MailWords words;
    private final MailReasons reasons;

    MailModel(MailTextConfig config, MailTexts texts, String language) {
        this.config = config;
        this.texts = texts;
        this.language = language;
        this.words = new MailWords(language, config.timeZone());
        this.reasons = new MailReasons(texts, this::function, this::department, words);
    }

    Map<String, Object> of(Map<String, Object> alert) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("alert", alert);
        model.put("lang", language);
        model.put("texts", texts.all());
        model.put("company", line(config.company()));
        model.put("console_url", config.consoleUrl().toString());
        model.put("brand", line(brand(alert)));
        model.put("function", line(function(alert.get("function"))));
        model.put("nature", texts.get("nature_" + alert.get("nature"), "nature_unknown"));
        model.put("measured", measured(alert));
        model.put("sized", sized(alert));
        model.put("department", line(named(alert.get("department_name"), alert.get("department"))));
        model.put("accountable", line(map(alert.get("accountable")).get("name")));
        model.put("lead_reason", line(reasons.of(map(alert.get("lead_because")), alert.get("lead_reason"))));
        model.put("route_reason", line(reasons.of(map(alert.get("route_because")), alert.get("route_reason"))));
        model.put("began", words.time(alert.get("onset_at")));
        model.put("opened", words.time(alert.get("opened_at")));
        model.put("expected_share", words.percent(alert.get("expected_negative_share")));
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
                + function(alert.get("function")) + " · " + brand(alert) + " · " + measured(alert);
    }

    private String measured(Map<String, Object> alert) {
        long reach = list(map(alert.get("evidence")), "samples").stream()
                .map(sample -> sample.get("reach"))
                .mapToLong(value -> value instanceof Number number ? number.longValue() : 0)
                .max()
                .orElse(0);
        return "voice".equals(alert.get("nature")) && reach > 0
                ? texts.filled("audience", Map.of("n", words.number(reach, 0)))
                : counted(alert);
    }

    private String counted(Map<String, Object> alert) {
        String observed = words.number(alert.get("observed"), 0);
        String minutes = words.number(alert.get("window_minutes"), 0);
        String counted = isPositive(alert.get("window_minutes"))
                ? texts.filled("in_window", Map.of("n", observed, "minutes", minutes))
                : observed + " " + texts.get("mentions", "mentions");
        return counted + ", " + words.number(alert.get("expected"), 1) + " " + texts.get("expected", "expected") + ", "
                + words.percent(alert.get("negative_share")) + " " + texts.get("negative", "negative");
    }

    /** "At its peak 98 mentions in 60 min · 410 mentions since it began"; empty when the alert does not know. */
    private String sized(Map<String, Object> alert) {
        List<String> parts = new ArrayList<>();
        if (isPositive(alert.get("peak_observed"))) {
            String observed = words.number(alert.get("peak_observed"), 0);
            String minutes = words.number(alert.get("peak_window_minutes"), 0);
            parts.add(texts.filled("peak", Map.of("n", observed, "minutes", minutes)));
        }
        if (isPositive(alert.get("total"))) {
            parts.add(texts.filled("total", Map.of("n", words.number(alert.get("total"), 0))));
        }
        return String.join(" · ", parts);
    }

    private static boolean isPositive(@Nullable Object value) {
        return value instanceof Number number && number.doubleValue() > 0;
    }

    private String brand(Map<String, Object> alert) {
        String id = String.valueOf(alert.get("brand"));
        return id.equals("*") ? texts.get("all_brands", id) : config.brands().getOrDefault(id, id);
    }

    private String function(@Nullable Object function) {
        String id = String.valueOf(function);
        return id.equals("*")
                ? texts.get("all_functions", id)
                : named(config.functions().get(id), id);
    }

    private String department(@Nullable Object department) {
        String id = String.valueOf(department);
        return named(config.departments().get(id), id);
    }

    private String named(@Nullable Object names, @Nullable Object otherwise) {
        Map<?, ?> byLanguage = map(names);
        return Optional.<Object>ofNullable(byLanguage.get(language))
                .or(() -> Optional.ofNullable(byLanguage.get("*")))
                .or(() -> byLanguage.values().stream().findFirst().map(Object.class::cast))
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
        return MailTexts.oneLine(String.valueOf(text), LONGEST);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<Map<?, ?>> list(Map<?, ?> evidence, String field) {
        return evidence.get(field) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList()
                : List.of();
    }
}
