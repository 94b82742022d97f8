package io.vigie.analytics.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.kit.streams.PoisonException;
import io.vigie.schemas.MentionCorrection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrectionContractTest {

    private final CorrectionContract contract = new CorrectionContract(Set.of("legal"));

    @Test
    void namesLongerThanAnybodyGivesAreNotQuoted() {
        assertThat(reasonOf(correction("test:1", "f".repeat(100)))).isEqualTo("unknown-function");
        assertThat(reasonOf(correction("test:1", "f".repeat(101)))).isEqualTo("too-large");
        assertThat(reasonOf(correction("t".repeat(10_001), "legal"))).isEqualTo("too-large");
        MentionCorrection good = correction("t".repeat(10_000), "legal");
        assertThat(contract.checked(good.getMentionId(), good)).isSameAs(good);
    }

    private String reasonOf(MentionCorrection correction) {
        PoisonException[] poison = new PoisonException[1];
        assertThatThrownBy(() -> contract.checked(correction.getMentionId(), correction))
                .isInstanceOfSatisfying(PoisonException.class, e -> poison[0] = e)
                .hasMessageNotContaining("f".repeat(101));
        return poison[0].reason();
    }

    private static MentionCorrection correction(String mentionId, String function) {
        return MentionCorrection.newBuilder()
                .setCommandId("c")
                .setMentionId(mentionId)
                .setActor("Ann")
                .setFunctions(List.of(function))
                .setIssuedAt(Instant.EPOCH)
                .build();
    }
}
