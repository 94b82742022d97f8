package io.vigie.ingest.pipeline;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.vigie.ingest.pipeline.Decision.Accepted;
import io.vigie.ingest.pipeline.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
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
                "\"list\": [{\"login\": \"Zoe Quill\"}]",
                "\"meta.user_name\": \"Zoe Quill\"",
                "\"user.email\": \"Zoe Quill\"",
                "\"user_email\": \"Zoe Quill\"",
                "\"contactEmail\": \"Zoe Quill\"",
                "\"contact_e-mail\": \"Zoe Quill\"",
                "\"reviewer_email\": \"Zoe Quill\"",
                "\"user_phone\": \"Zoe Quill\"",
                "\"in_reply_to_screen_name\": \"Zoe Quill\"",
                "\"twitter_handle\": \"Zoe Quill\""
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
                "{\"text\": \"good\", \"author\": \"Zoe Qui\\\"ll, Quill",
                "{'text': 'good', 'author': 'Zoe Quill'}",
                "{'text': \"it's good\", 'author': 'Zoe Quill', 'likes': 1}",
                "{'text': 'good: \"', 'author': 'Zoe Quill'}",
                "{'text': 'it\\'s \"good', 'user_name' : 'Quill', 'author': 'Zoe, Quill'}",
                "{'text': 'good', 'user': {'name': 'Zo}e', 'full': 'Quill'}, 'likes': 1}",
                "{text: \"good\", author: \"Zoe Quill\"}",
                "{text: don't be good, author: O'Quill}",
                "{text: 'tis good, \"author\": \"Zoe Quill\"}",
                "{'text': 'good', 'author': 'Zoe Quill"
            })
    void brokenValuesAreCutToo(String json) {
        assertThat(written(json)).doesNotContain("Quill").contains("good");
    }

    @Test
    void whatIsTextBesideIsKept() {
        assertThat(written("{'author': 'Zoe', 'text': 'good, it\\'s \"fine', 'likes': 1"))
                .endsWith("{'author': \"\", 'text': 'good, it\\'s \"fine', 'likes': 1");
        assertThat(written("{\"text\": \"an author: 'good'\", author : 12:30, likes: 1"))
                .endsWith("{\"text\": \"an author: 'good'\", author : \"\", likes: 1");
    }

    /** Otherwise a mention of 1 MiB would cost minutes. */
    @Test
    void quotesThatAreNeverClosedCostNoMoreThanOthers() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(written(":'x".repeat(300_000))).isNotEmpty();
            assertThat(written("{'a':" + "'user':'x".repeat(100_000))).isNotEmpty();
        });
    }

    @Test
    void whatIsInAnotherEncodingIsNotKept() {
        byte[] utf16 = "{\"author\": \"Zoe Quill\", \"text\": \"good\"}".getBytes(UTF_16LE);
        Decision.Refused refused = (Refused) judge.decide(new RawMention.Json(utf16), TIMES);
        assertThat(refused.payload().bytes()).isEmpty();
        assertThat(refused.payload().size()).isEqualTo(utf16.length);
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
