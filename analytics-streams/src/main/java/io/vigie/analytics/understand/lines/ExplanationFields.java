package io.vigie.analytics.understand.lines;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vigie.analytics.understand.Explanation;
import io.vigie.analytics.understand.function.FunctionExplanation;
import io.vigie.analytics.understand.query.MatchedWords;
import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.sentiment.SentimentExplanation;
import java.io.IOException;
import java.util.List;

/** Writes what a judgement rests on. Field names are stable: other programs read them. */
final class ExplanationFields {

    private ExplanationFields() {}

    static void write(JsonGenerator json, Explanation explanation) throws IOException {
        sentiment(json, explanation.sentiment());
        functions(json, explanation.functions());
        queries(json, explanation.hits());
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
            json.writeNumberField(
                    "negative", JudgementLine.rounded(part.logits().negative()));
            json.writeNumberField(
                    "positive", JudgementLine.rounded(part.logits().positive()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void logits(JsonGenerator json, String field, SentimentExplanation.Logits logits)
            throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("negative", JudgementLine.rounded(logits.negative()));
        json.writeNumberField("positive", JudgementLine.rounded(logits.positive()));
        json.writeEndObject();
    }

    private static void functions(JsonGenerator json, FunctionExplanation explanation) throws IOException {
        json.writeObjectFieldStart("functions");
        FunctionExplanation.Concern concern = explanation.concern();
        if (concern != null) {
            json.writeObjectFieldStart("none");
            json.writeNumberField("words", JudgementLine.rounded(concern.words()));
            json.writeNumberField("queries", JudgementLine.rounded(concern.queries()));
            json.writeNumberField("sum", JudgementLine.rounded(concern.sum()));
            json.writeNumberField("limit", JudgementLine.rounded(concern.limit()));
            json.writeBooleanField("let_in", concern.isAny());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("considered");
        for (FunctionExplanation.Considered function : explanation.functions()) {
            function(json, function);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void function(JsonGenerator json, FunctionExplanation.Considered function) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", function.id());
        json.writeNumberField("words", JudgementLine.rounded(function.words()));
        json.writeNumberField("queries", JudgementLine.rounded(function.queries()));
        json.writeNumberField("weight", JudgementLine.rounded(function.weight()));
        json.writeBooleanField("given", function.given());
        json.writeArrayFieldStart("telling");
        for (FunctionExplanation.Telling word : function.telling()) {
            json.writeStartObject();
            json.writeStringField("text", word.word());
            json.writeNumberField("weight", JudgementLine.rounded(word.weight()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void queries(JsonGenerator json, List<QueryHit> hits) throws IOException {
        json.writeArrayFieldStart("queries");
        for (QueryHit hit : hits) {
            json.writeStartObject();
            json.writeStringField("id", hit.queryId());
            JudgementLine.strings(
                    json, "words", hit.words().stream().map(MatchedWords::text).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
