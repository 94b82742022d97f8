package io.vigie.analytics.understand.lines;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vigie.analytics.understand.Explanation;
import io.vigie.analytics.understand.Judgement;
import io.vigie.analytics.understand.function.FunctionScore;
import io.vigie.analytics.understand.language.Language;
import io.vigie.analytics.understand.query.MatchedWords;
import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.sentiment.Sentiment;
import io.vigie.analytics.understand.sentiment.SentimentExplanation;
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
        sentiment(json, explanation.sentiment());
        json.writeArrayFieldStart("queries");
        for (QueryHit hit : explanation.hits()) {
            json.writeStartObject();
            json.writeStringField("id", hit.queryId());
            strings(json, "words", hit.words().stream().map(MatchedWords::text).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void sentiment(JsonGenerator json, SentimentExplanation explanation) throws IOException {
        json.writeObjectFieldStart("sentiment");
        json.writeStringField("reason", explanation.sentiment().reason().id());
        logits(json, "start", explanation.start());
        logits(json, "total", explanation.total());
        json.writeArrayFieldStart("parts");
        for (SentimentExplanation.Part part : explanation.parts()) {
            json.writeStartObject();
            json.writeStringField("text", part.text());
            json.writeNumberField("negative", rounded(part.logits().negative()));
            json.writeNumberField("positive", rounded(part.logits().positive()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void logits(JsonGenerator json, String field, SentimentExplanation.Logits logits)
            throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("negative", rounded(logits.negative()));
        json.writeNumberField("positive", rounded(logits.positive()));
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

    private static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
