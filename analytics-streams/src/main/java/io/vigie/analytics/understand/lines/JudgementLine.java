package io.vigie.analytics.understand.lines;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vigie.analytics.understand.Explanation;
import io.vigie.analytics.understand.Judgement;
import io.vigie.analytics.understand.function.FunctionScore;
import io.vigie.analytics.understand.language.Language;
import io.vigie.analytics.understand.sentiment.Sentiment;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a judgement, or what is wrong with a line. Field names are stable: other programs read them. */
final class JudgementLine {

    private static final double DIGITS = 1e4;

    private JudgementLine() {}

    static void write(JsonGenerator json, @Nullable String id, Judgement judgement) throws IOException {
        json.writeStartObject();
        fields(json, id, judgement);
        json.writeEndObject();
    }

    /** The same fields, then what they rest on. */
    static void write(JsonGenerator json, @Nullable String id, Explanation explanation) throws IOException {
        json.writeStartObject();
        fields(json, id, explanation.judgement());
        json.writeObjectFieldStart("explanation");
        ExplanationFields.write(json, explanation);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void fields(JsonGenerator json, @Nullable String id, Judgement judgement) throws IOException {
        json.writeStringField("id", id);
        language(json, judgement.language());
        sentiment(json, judgement.sentiment());
        strings(json, "brands", judgement.brands());
        json.writeArrayFieldStart("functions");
        for (FunctionScore function : judgement.functions()) {
            function(json, function);
        }
        json.writeEndArray();
    }

    static void writeError(JsonGenerator json, long line, BadLineException error) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", line);
        if (error.id() != null) {
            json.writeStringField("id", error.id());
        }
        json.writeStringField("error", error.getMessage());
        json.writeEndObject();
    }

    private static void language(JsonGenerator json, Language language) throws IOException {
        json.writeObjectFieldStart("language");
        json.writeStringField("code", language.code());
        json.writeNumberField("probability", rounded(language.probability()));
        json.writeEndObject();
    }

    private static void sentiment(JsonGenerator json, Sentiment sentiment) throws IOException {
        json.writeObjectFieldStart("sentiment");
        json.writeStringField("label", sentiment.label().id());
        json.writeStringField("best", sentiment.best().id());
        json.writeNumberField("score", rounded(sentiment.score()));
        json.writeNumberField("probability", rounded(sentiment.probability()));
        json.writeEndObject();
    }

    private static void function(JsonGenerator json, FunctionScore function) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", function.id());
        json.writeNumberField("weight", rounded(function.weight()));
        strings(json, "because", function.because());
        json.writeEndObject();
    }

    static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
