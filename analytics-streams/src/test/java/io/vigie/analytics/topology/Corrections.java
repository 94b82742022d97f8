package io.vigie.analytics.topology;

import io.vigie.schemas.MentionCorrection;
import io.vigie.schemas.SentimentLabel;
import java.util.List;

/** Makes corrections to test with. */
final class Corrections {

    private final MentionCorrection.Builder builder;

    private Corrections(MentionCorrection.Builder builder) {
        this.builder = builder;
    }

    /** Of a mention of {@link Mentions}, by Ann, of nothing yet. */
    static Corrections of(String id) {
        return new Corrections(MentionCorrection.newBuilder()
                .setMentionId("test:" + id)
                .setActor("Ann")
                .setIssuedAt(Harness.CLOCK.instant()));
    }

    Corrections by(String actor) {
        builder.setActor(actor);
        return this;
    }

    Corrections sentiment(SentimentLabel label) {
        builder.setSentiment(label);
        return this;
    }

    Corrections functions(String... functions) {
        builder.setFunctions(List.of(functions));
        return this;
    }

    MentionCorrection make(String commandId) {
        return builder.setCommandId(commandId).build();
    }
}
