package io.vigie.ingest.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.ingest.pipeline.Decision.Accepted;
import io.vigie.ingest.pipeline.Decision.Refused;

/** Decides on one input: a mention, or a refusal with a named reason. Pure but for the key it is given; thread-safe. */
public final class MentionJudge {

    private final LimitsConfig limits;
    private final MentionDecoder decoder;
    private final MentionValidator validator;
    private final RefusedPayload payloads;
    private final DerivedId derivedId;
    private final Identities identities;

    /** What happens to a mention that its source gave no id. */
    public enum Identities {
        /** It is refused: whoever pushes live must be able to push again without making two of one. */
        REQUIRED,
        /** It gets the hash of its source, author, time and text: the same line has the same id in every replay. */
        DERIVED
    }

    public MentionJudge(LimitsConfig limits, Pseudonymiser pseudonymiser, Identities identities) {
        this.limits = limits;
        this.decoder = new MentionDecoder(limits);
        this.validator = new MentionValidator(limits, pseudonymiser);
        this.payloads = new RefusedPayload(pseudonymiser);
        this.derivedId = new DerivedId(pseudonymiser);
        this.identities = identities;
    }

    Decision decide(RawMention raw, TimePolicy times) {
        ObjectNode decoded;
        try {
            decoded = decoder.decode(raw);
        } catch (RefusedException e) {
            return new Refused(Stage.DECODE, e.reason(), Details.brief(e.detail()), null, null, RefusedPayload.of(raw));
        }
        try {
            return new Accepted(validator.validate(fields(decoded), times));
        } catch (RefusedException e) {
            return new Refused(
                    Stage.VALIDATE,
                    e.reason(),
                    Details.brief(e.detail()),
                    Sources.of(decoded),
                    null,
                    payloads.of(decoded, Sources.of(decoded)));
        }
    }

    private MentionFields fields(ObjectNode decoded) {
        if (identities == Identities.DERIVED && decoded.path("id").asText("").isBlank()) {
            decoded.put("id", derivedId.of(decoded));
        }
        return new MentionFields(decoded, limits);
    }
}
