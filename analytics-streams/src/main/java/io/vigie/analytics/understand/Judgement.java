package io.vigie.analytics.understand;

import io.vigie.analytics.understand.brand.Exclusion;
import io.vigie.analytics.understand.function.FunctionScore;
import io.vigie.analytics.understand.language.Language;
import io.vigie.analytics.understand.sentiment.Sentiment;
import java.util.List;

/**
 * What was understood of a mention.
 *
 * @param brands ids of the brands it is about
 * @param functions business functions it concerns, the strongest first
 * @param exclusions brands it names without being about them, with the reason
 */
public record Judgement(
        Language language,
        Sentiment sentiment,
        List<String> brands,
        List<FunctionScore> functions,
        List<Exclusion> exclusions) {

    public Judgement {
        brands = List.copyOf(brands);
        functions = List.copyOf(functions);
        exclusions = List.copyOf(exclusions);
    }
}
