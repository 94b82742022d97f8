package io.vigie.analytics.understand;

import io.vigie.analytics.understand.mention.Origin;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.BrandRole;
import io.vigie.configuration.load.BuiltInFunctions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Understanding as it is shipped, with a few brands, for tests. */
public final class Judging {

    private Judging() {}

    public static Understanding builtIn(BrandConfig... brands) {
        return Understanding.of(List.of(brands), BuiltInFunctions.all(), LinearSentimentScorer.builtIn());
    }

    public static BrandConfig brand(String id, String query, @Nullable String exclude) {
        return new BrandConfig(
                id,
                id.toUpperCase(Locale.ROOT),
                BrandRole.OWN,
                List.of(id + " corp"),
                query,
                exclude,
                BrandConfig.Places.NONE);
    }

    static TextMention mention(String text, @Nullable String declaredBrand) {
        return new TextMention("1", text, null, new Origin("twitter", null, null, null, declaredBrand));
    }
}
