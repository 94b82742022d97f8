package io.vigie.ingest.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.ingest.pipeline.Decision.Accepted;
import io.vigie.ingest.pipeline.Decision.Refused;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote a mention is in no attribute and no dead letter, however the field is spelt and wherever it stands. */
class AuthorFieldsTest {

    private static final TimePolicy TIMES = TimePolicy.live(Instant.parse("2026-03-02T10:00:00Z"));

    private final MentionJudge judge = new MentionJudge(
            LimitsConfig.DEFAULT,
            new Pseudonymiser(PseudonymKey.of("0123456789abcdef0123456789abcdef")),
            MentionJudge.Identities.REQUIRED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Author\": \"Zoe Quill\"",
                "\"userName\": \"Zoe Quill\"",
                "\"User-Name\": \"Zoe Quill\"",
                "\"screen_name\": \"Zoe Quill\"",
                "\"\\u0061uthor_name\": \"Zoe Quill\"",
                "\"E-Mail\": \"Zoe Quill\"",
                "\"user\": {\"name\": \"Zoe Quill\"}",
                "\"author\": [\"Zoe Quill\"]",
                "\"meta\": {\"posted\": {\"display name\": \"Zoe Quill\"}}",
                "\"list\": [{\"login\": \"Zoe Quill\"}]"
            })
    void nobodyIsNamed(String field) {
        String fields = "\"id\": \"1\", \"source\": \"x\", " + field + ", \"text\": \"good\"";
        String date = ", \"published_at\": \"2026-03-02T09:00:00Z\"";

        assertThat(written("{" + fields + date + "}")).doesNotContain("Quill");
        assertThat(written("{" + fields + "}")).doesNotContain("Quill").contains("good");
        assertThat(written("{" + fields + date)).doesNotContain("Quill").contains("good");
        assertThat(written("{\"text\": \"good\", " + field))
                .doesNotContain("Quill")
                .contains("good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": \"good\", \"author\": Quill}",
                "{\"text\": \"good\", \"author\": \"Zoe Qui\\\"ll, Quill"
            })
    void brokenValuesAreCutToo(String json) {
        assertThat(written(json)).doesNotContain("Quill").contains("good");
    }

    /** Everything that anybody keeps of a line. */
    private String written(String json) {
        Decision decision = judge.decide(RawMention.Json.of(json), TIMES);
        if (decision instanceof Refused refused) {
            return refused.detail() + new String(refused.payload().bytes(), UTF_8);
        }
        return ((Accepted) decision).mention().toString();
    }
}
