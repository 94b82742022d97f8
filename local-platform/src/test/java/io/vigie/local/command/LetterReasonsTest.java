package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.ingest.pipeline.Reason;
import io.vigie.schemas.DeadLetter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterReasonsTest {

    private final LetterReasons reasons = new LetterReasons();

    static Stream<String> named() {
        return Stream.concat(
                Stream.of(Reason.values()).map(Reason::label),
                Stream.of(
                        "not-in-format",
                        "unknown-schema",
                        "unreadable-schema",
                        "schema-refused",
                        "too-large",
                        "invalid-value",
                        "tick-without-time",
                        "published-before-1970",
                        "published-after-received",
                        "time-ahead",
                        "no-spike",
                        "no-command",
                        "key-is-not-mention-id",
                        "no-command-id",
                        "no-actor",
                        "corrects-nothing",
                        "no-sentiment",
                        "unknown-function"));
    }

    @ParameterizedTest
    @MethodSource("named")
    void everyNamedReasonHasItsWords(String reason) {
        assertThat(reasons.knows(reason)).as(reason).isTrue();
        assertThat(reasons.advice(letter("validate", reason))).isNotBlank();
    }

    @Test
    void aReasonOfNobodysIsExplainedByItsStage() {
        DeadLetter letter = letter("process", "illegal-state-exception");
        assertThat(reasons.meaning(letter)).contains("fault of ours");
        assertThat(reasons.advice(letter)).contains("log");
    }

    private static DeadLetter letter(String stage, String reason) {
        return DeadLetter.newBuilder()
                .setDeadLetterId("id")
                .setService("test")
                .setStage(stage)
                .setReason(reason)
                .setDetail("")
                .setPayload(ByteBuffer.allocate(0))
                .setPayloadSize(0)
                .setAt(Instant.EPOCH)
                .build();
    }
}
