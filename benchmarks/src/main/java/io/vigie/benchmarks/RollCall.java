package io.vigie.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.analytics.understand.Understander;
import io.vigie.analytics.understand.Understanding;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import io.vigie.configuration.FunctionConfig;
import java.util.List;

/**
 * All brands in turn, under one function after the other, so that every (brand, function) key is heard: as dense talk
 * otherwise.
 *
 * @param texts one for each function
 */
record RollCall(DenseTalk talk, List<String> texts) implements Talk {

    static RollCall of(DenseTalk talk, List<FunctionConfig> functions) {
        Understander understander = Understanding.of(List.of(), functions, LinearSentimentScorer.builtIn())
                .understander();
        List<String> scenario = BenchmarkMentions.texts();
        return new RollCall(
                talk,
                functions.stream()
                        .map(function -> textOf(function.id(), scenario, understander))
                        .toList());
    }

    private static String textOf(String function, List<String> scenario, Understander understander) {
        return scenario.stream()
                .filter(text -> understander.understand(TextMention.of(text)).functions().stream()
                        .anyMatch(found -> found.id().equals(function)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no text of the scenario concerns " + function));
    }

    /** Mentions after which every key was heard. */
    long mentions() {
        return (long) talk.brands() * texts.size();
    }

    @Override
    public void place(ObjectNode mention, long n) {
        talk.place(mention, n);
        mention.put("brand", DenseTalk.id((int) (n % talk.brands())));
        mention.put("text", texts.get((int) (n / talk.brands() % texts.size())));
    }
}
