package io.vigie.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.ingest.pipeline.Decision.Accepted;
import io.vigie.ingest.pipeline.Decision.Refused;
import io.vigie.ingest.pipeline.MentionJudge.Identities;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MentionJudgeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String GOOD = """
            {"id":"1","source":"twitter","author":"ann","text":"Good","published_at":"2026-03-02T09:59:00Z"}""";

    private final MentionJudge judge = Pipelines.judge(Identities.REQUIRED);

    @Test
    void readsEveryFieldOfTheContract() {
        HeardMention mention = accepted("""
                {"id":"tw-1","source":"Twitter","author":"ann","brand":"Delta","title":"T","text":" Caf\\u0065\\u0301 ",
                 "language":"en-GB","published_at":"2026-03-02T10:59:00.5+01:00","url":"https://x.example/1?q=é#f",
                 "followers":7,"retweet_count":3,"reply_count":2,"like_count":1,"tz":"Sydney","score":0.5,"ok":true,"none":null}""");
        assertThat(mention.mentionId()).isEqualTo("twitter:tw-1");
        assertThat(mention.content())
                .isEqualTo(new HeardMention.Content("Café", "T", "https://x.example/1?q=é#f", "en", "Delta"));
        assertThat(mention.reach()).isEqualTo(new HeardMention.Reach(7L, 3, 2, 1));
        assertThat(mention.time())
                .isEqualTo(new EventTime(Instant.parse("2026-03-02T09:59:00.500Z"), null, NOW, false));
        assertThat(mention.attributes()).isEqualTo(Map.of("tz", "Sydney", "score", "0.5", "ok", "true"));
    }

    @Test
    void theAuthorLeavesOnlyAsAKeyedHash() {
        HeardMention mention = accepted(GOOD.replace("}", ",\"screen_name\":\"ann_b\",\"email\":\"a@b.example\"}"));
        assertThat(mention.authorHash()).isEqualTo(Pipelines.PSEUDONYMISER.pseudonym("twitter", "ann"));
        assertThat(mention.toString()).doesNotContain("ann", "a@b");
        assertThat(accepted(GOOD.replace("twitter", "reddit")).authorHash()).isNotEqualTo(mention.authorHash());
    }

    @Test
    void aRefusedMentionHasThePseudonymOfItsAuthorToo() {
        String accented = GOOD.replace("\"ann\"", "\" Ele\\u0301na\\u200b \"");
        String pseudonym = Pipelines.PSEUDONYMISER.pseudonym("twitter", "El\u00e9na");
        assertThat(accepted(accented).authorHash()).isEqualTo(pseudonym);
        Refused refused = refused(RawMention.Json.of(accented.replace("Good", " ")));
        assertThat(new String(refused.payload().bytes(), StandardCharsets.UTF_8))
                .contains("\"author_hash\":\"" + pseudonym + "\"");
    }

    /** White space around a source is no part of it, where a mention is taken and where it is refused. */
    @Test
    void aRefusedMentionOfAnUntidySourceKeepsItsPseudonym() {
        Refused refused = refused(
                RawMention.Json.of(GOOD.replace("twitter", " Twitter\\u200b ").replace("Good", " ")));
        assertThat(refused.source()).isEqualTo("twitter");
        assertThat(new String(refused.payload().bytes(), StandardCharsets.UTF_8))
                .contains(Pipelines.PSEUDONYMISER.pseudonym("twitter", "ann"));
        assertThat(refused(RawMention.Json.of(GOOD.replace("twitter", "\\ud83d")))
                        .source())
                .isNull();
    }

    @Test
    void decimalsAreKeptToTheLastDigit() {
        HeardMention mention = accepted(GOOD.replace(
                "}", ",\"price\":12345678.90,\"rate\":0.10,\"place\":48.85661400000001,\"huge\":1e400,\"none\":-0.0}"));
        assertThat(mention.attributes())
                .isEqualTo(Map.of(
                        "price",
                        "12345678.90",
                        "rate",
                        "0.10",
                        "place",
                        "48.85661400000001",
                        "huge",
                        "1E+400",
                        "none",
                        "0.0"));
        String payload = new String(
                refused(RawMention.Json.of(GOOD.replace("Good", " ").replace("}", ",\"price\":12345678.90}")))
                        .payload()
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(payload).contains("\"price\":12345678.90");
    }

    @Test
    void aMentionWithoutAuthorHasNoHash() {
        assertThat(accepted(GOOD.replace("\"author\":\"ann\",", "")).authorHash())
                .isNull();
    }

    static Stream<Arguments> refusals() {
        String many = IntStream.rangeClosed(1, 33)
                .mapToObj(i -> "\"f" + i + "\":1")
                .reduce("\"id\":\"1\"", (a, b) -> a + "," + b);
        return Stream.of(
                refusal(Reason.INVALID_JSON, "{\"id\":"),
                refusal(Reason.INVALID_JSON, GOOD + " trailing"),
                refusal(Reason.INVALID_JSON, "garbage"),
                refusal(Reason.INVALID_JSON, "{\"text\":\"a\u0000b\"}"),
                refusal(Reason.NOT_AN_OBJECT, "[]"),
                refusal(Reason.NOT_AN_OBJECT, "\"text\""),
                refusal(Reason.DUPLICATE_KEY, GOOD.replace("{", "{\"text\":\"other\",")),
                refusal(Reason.TOO_DEEP, "{\"x\":" + "[".repeat(50) + "]".repeat(50) + "}"),
                refusal(Reason.MENTION_TOO_LARGE, GOOD.replace("Good", "x".repeat(10_000_000))),
                refusal(Reason.TEXT_TOO_LONG, GOOD.replace("Good", "x".repeat(65_537))),
                refusal(Reason.INVALID_UNICODE, GOOD.replace("Good", "\\ud83d alone")),
                refusal(Reason.INVALID_UNICODE, GOOD.replace("Good", "alone \\ude00")),
                refusal(Reason.INVALID_UNICODE, GOOD.replace("ann", "\\ud83d")),
                refusal(Reason.MISSING_FIELD, GOOD.replace("\"id\":\"1\",", "")),
                refusal(Reason.MISSING_FIELD, GOOD.replace("twitter", " ")),
                refusal(Reason.MISSING_FIELD, GOOD.replace("\"text\":\"Good\",", "")),
                refusal(Reason.MISSING_FIELD, GOOD.replace("\"2026-03-02T09:59:00Z\"", "null")),
                refusal(Reason.WRONG_TYPE, GOOD.replace("\"Good\"", "42")),
                refusal(Reason.WRONG_TYPE, GOOD.replace("\"ann\"", "[\"ann\"]")),
                refusal(Reason.WRONG_TYPE, GOOD.replace("\"2026-03-02T09:59:00Z\"", "1772445540")),
                refusal(Reason.WRONG_TYPE, GOOD.replace("}", ",\"like_count\":\"many\"}")),
                refusal(Reason.WRONG_TYPE, GOOD.replace("}", ",\"like_count\":1.5}")),
                refusal(Reason.WRONG_TYPE, GOOD.replace("}", ",\"entities\":{\"a\":1}}")),
                refusal(Reason.WRONG_TYPE, GOOD.replace("\"author\":\"ann\"", "\"author_hash\":\"ann\"")),
                refusal(Reason.OUT_OF_RANGE, GOOD.replace("}", ",\"like_count\":-1}")),
                refusal(Reason.OUT_OF_RANGE, GOOD.replace("}", ",\"followers\":99999999999999999999}")),
                refusal(Reason.TEXT_EMPTY, GOOD.replace("Good", " \\n\\u200b\\u0000\\u200d ")),
                refusal(Reason.TEXT_EMPTY, GOOD.replace("Good", "\u00a0\u2007\u202f\u3000")),
                refusal(Reason.TEXT_EMPTY, GOOD.replace("Good", "\u3164\u115f\u1160\uffa0")),
                refusal(Reason.TEXT_EMPTY, GOOD.replace("Good", "\u034f\ufe0f\u180b\udb40\udd00")),
                refusal(Reason.TEXT_EMPTY, GOOD.replace("Good", "\u2800\u2800")),
                refusal(Reason.WRONG_TYPE, GOOD.replace("}", ",\"like_count\":1.0}")),
                refusal(Reason.INVALID_JSON, GOOD.replace("}", ",\"x\":1e99999999999}")),
                refusal(Reason.ID_TOO_LONG, GOOD.replace("\"1\"", "\"" + "1".repeat(257) + "\"")),
                refusal(Reason.BAD_ID, GOOD.replace("\"1\"", "\"1\\u202e2\"")),
                refusal(Reason.BAD_ID, GOOD.replace("\"1\"", "\"1 2\"")),
                refusal(Reason.BAD_SOURCE, GOOD.replace("twitter", "twit:ter")),
                refusal(Reason.FIELD_TOO_LONG, GOOD.replace("ann", "a".repeat(1_025))),
                refusal(Reason.FIELD_TOO_LONG, GOOD.replace("}", ",\"x\":\"" + "a".repeat(1_025) + "\"}")),
                refusal(Reason.FIELD_TOO_LONG, GOOD.replace("}", ",\"title\":\"" + "a".repeat(1_025) + "\"}")),
                refusal(Reason.FIELD_TOO_LONG, GOOD.replace("}", ",\"title\":\"" + "\u0958".repeat(1_024) + "\"}")),
                refusal(Reason.BAD_TIMESTAMP, GOOD.replace("2026-03-02T09:59:00Z", "yesterday")),
                refusal(Reason.BAD_TIMESTAMP, GOOD.replace("2026-03-02T09:59:00Z", "2026-03-02T09:59:00")),
                refusal(Reason.BAD_TIMESTAMP, GOOD.replace("2026-03-02T09:59:00Z", "2026-02-30T09:59:00Z")),
                refusal(Reason.ABSURD_DATE, GOOD.replace("2026-03-02", "1970-01-01")),
                refusal(Reason.ABSURD_DATE, GOOD.replace("2026-03-02", "2262-04-11")),
                refusal(Reason.BAD_URL, GOOD.replace("}", ",\"url\":\"javascript:alert(1)\"}")),
                refusal(Reason.BAD_URL, GOOD.replace("}", ",\"url\":\"https://bank.example@evil.example/\"}")),
                refusal(Reason.BAD_URL, GOOD.replace("}", ",\"url\":\"https://x.example/\\u202e\"}")),
                refusal(Reason.BAD_LANGUAGE, GOOD.replace("}", ",\"language\":\"<b>\"}")),
                refusal(Reason.BAD_ATTRIBUTE_NAME, GOOD.replace("}", ",\"a\\nb\":1}")),
                refusal(Reason.TOO_MANY_ATTRIBUTES, GOOD.replace("\"id\":\"1\"", many)));
    }

    private static Arguments refusal(Reason reason, String json) {
        return Arguments.of(reason, json);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("refusals")
    void refusesWithANamedReason(Reason reason, String json) {
        Refused refused = refused(RawMention.Json.of(json));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.detail()).isNotBlank().hasSizeLessThan(250).doesNotContain("\n");
        assertThat(refused.payload().bytes()).hasSizeLessThanOrEqualTo(Payload.MAX_BYTES);
    }

    /** What cleaning would refuse, or make short, is too long before. */
    @Test
    void whatIsTooLongIsNotCleanedFirst() {
        for (String field : new String[] {"title", "brand", "author", "x"}) {
            for (String filler : new String[] {"\\ud83d", "\u200b"}) {
                String json = GOOD.replace("\"author\":\"ann\",", "")
                        .replace("}", ",\"" + field + "\":\"a" + filler.repeat(1_024) + "\"}");
                assertThat(refused(RawMention.Json.of(json)).reason()).isEqualTo(Reason.FIELD_TOO_LONG);
            }
        }
    }

    @Test
    void whatMustNotStandInAnAddressIsNamed() {
        assertThat(refusedUrl("http://127.0.0.1/a?b=<x>")).endsWith("address without < (percent-encoded it is taken)");
        assertThat(refusedUrl("http://127.0.0.1/a b")).endsWith("address without spaces");
        assertThat(refusedUrl("ftp://127.0.0.1/")).endsWith("address");
    }

    private String refusedUrl(String url) {
        return refused(RawMention.Json.of(GOOD.replace("}", ",\"url\":\"" + url + "\"}")))
                .detail();
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin1 = GOOD.replace("Good", "Café").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(new RawMention.Json(latin1)).reason()).isEqualTo(Reason.INVALID_UNICODE);
        byte[] surrogate = GOOD.replace("Good", "\u00ed\u00a0\u0080").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(new RawMention.Json(surrogate)).reason()).isEqualTo(Reason.INVALID_UNICODE);
    }

    @Test
    void aDeadLetterKeepsTheMentionWithoutItsAuthorAndCanBeSentAgain() {
        Refused refused = refused(
                RawMention.Json.of(GOOD.replace("2026-03-02", "1970-01-01").replace("}", ",\"user\":\"ann_b\"}")));
        String payload = new String(refused.payload().bytes(), StandardCharsets.UTF_8);
        assertThat(refused.source()).isEqualTo("twitter");
        assertThat(refused.stage()).isEqualTo(Stage.VALIDATE);
        assertThat(payload).contains("Good").doesNotContain("ann");
        assertThat(accepted(payload.replace("1970-01-01", "2026-03-02"))).isEqualTo(accepted(GOOD));
    }

    @Test
    void whatCannotBeDecodedLosesWhatLooksLikeItsAuthor() {
        Refused refused =
                refused(RawMention.Json.of("{\"author\" : \"an\\\"n\",\"user_name\":\"ann\",\"text\":\"Good"));
        assertThat(refused.stage()).isEqualTo(Stage.DECODE);
        assertThat(new String(refused.payload().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"author\" : \"\",\"user_name\":\"\",\"text\":\"Good");
    }

    @Test
    void aLineWithoutIdGetsTheSameIdInEveryReplay() {
        MentionJudge deriving = Pipelines.judge(Identities.DERIVED);
        RawMention raw = RawMention.Json.of(GOOD.replace("\"id\":\"1\",", ""));
        HeardMention once = ((Accepted) deriving.decide(raw, TimePolicy.replayed(NOW))).mention();
        HeardMention again = ((Accepted) deriving.decide(raw, TimePolicy.replayed(NOW))).mention();
        RawMention other = RawMention.Json.of(GOOD.replace("\"id\":\"1\",", "").replace("Good", "Better"));
        HeardMention different = ((Accepted) deriving.decide(other, TimePolicy.replayed(NOW))).mention();
        assertThat(once.nativeId()).startsWith("derived-").isEqualTo(again.nativeId());
        assertThat(different.nativeId()).isNotEqualTo(once.nativeId());
    }

    @Test
    void htmlAndRightToLeftTextAreKeptAsTheyAre() {
        String text = "<script>alert('x')</script> \u05e9\u05dc\u05d5\u05dd \u200fok";
        assertThat(accepted(GOOD.replace("Good", text)).content().text()).isEqualTo(text);
    }

    private HeardMention accepted(String json) {
        Decision decision = judge.decide(RawMention.Json.of(json), TimePolicy.live(NOW));
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted) decision).mention();
    }

    private Refused refused(RawMention raw) {
        Decision decision = judge.decide(raw, TimePolicy.live(NOW));
        assertThat(decision).isInstanceOf(Refused.class);
        return (Refused) decision;
    }
}
