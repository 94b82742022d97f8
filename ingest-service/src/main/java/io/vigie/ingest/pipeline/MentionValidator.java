package io.vigie.ingest.pipeline;

import io.vigie.ingest.pipeline.HeardMention.Content;
import io.vigie.ingest.pipeline.HeardMention.Reach;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a mention of decoded fields, or refuses with the first contract that they break. Thread-safe. */
final class MentionValidator {

    private static final Pattern URL = Pattern.compile(
            "(?i)https?://[^\\s/?#@<>\"'\\\\]+(?:[/?#][^\\s<>\"\\\\]*)?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NOT_IN_URL = Pattern.compile("[\\s<>\"\\\\]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,8})(?:[-_][a-z0-9_-]{1,32})?");
    /** The Hangul fillers, and Braille without a dot. */
    private static final String BLANK = "\u115F\u1160\u3164\uFFA0\u2800";

    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{64}");

    private final LimitsConfig limits;
    private final Pseudonymiser pseudonymiser;

    MentionValidator(LimitsConfig limits, Pseudonymiser pseudonymiser) {
        this.limits = limits;
        this.pseudonymiser = pseudonymiser;
    }

    HeardMention validate(MentionFields fields, TimePolicy times) {
        String source = Sources.required(fields);
        String nativeId = nativeId(fields);
        Content content = content(fields);
        EventTime time = times.eventTime(Timestamps.parse("published_at", fields.required("published_at")));
        String author = authorHash(fields, source);
        return new HeardMention(source, nativeId, author, content, time, reach(fields), fields.attributes());
    }

    private String nativeId(MentionFields fields) {
        String raw = fields.raw("id");
        String id = fields.required("id");
        if (id.length() > limits.idChars()) {
            throw new RefusedException(
                    Reason.ID_TOO_LONG,
                    "id: " + id.length() + " characters, at most " + limits.idChars() + " are taken");
        }
        // An identity that cleaning would change could collide with another one.
        if (!id.equals(raw) || id.chars().anyMatch(Character::isWhitespace)) {
            throw new RefusedException(Reason.BAD_ID, "id: must be NFC without white space or control characters");
        }
        return id;
    }

    private Content content(MentionFields fields) {
        return new Content(
                text(fields),
                fields.text("title", limits.fieldChars()),
                url(fields),
                language(fields),
                fields.text("brand", limits.fieldChars()));
    }

    private String text(MentionFields fields) {
        String raw = fields.raw("text");
        if (raw == null) {
            throw new RefusedException(Reason.MISSING_FIELD, "text: is required");
        }
        if (raw.length() > limits.textChars()) {
            throw new RefusedException(
                    Reason.TEXT_TOO_LONG,
                    "text: " + raw.length() + " characters, at most " + limits.textChars() + " are taken");
        }
        String text = TextCleaner.tidy("text", raw);
        if (text.codePoints().noneMatch(MentionValidator::isVisible)) {
            throw new RefusedException(Reason.TEXT_EMPTY, "text: has no visible character");
        }
        return text;
    }

    /** Not spaces of whatever width, nor what only changes its neighbour, nor letters and patterns that are blank. */
    private static boolean isVisible(int c) {
        int type = Character.getType(c);
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && type != Character.FORMAT
                && type != Character.NON_SPACING_MARK
                && BLANK.indexOf(c) < 0;
    }

    private @Nullable String url(MentionFields fields) {
        String url = fields.text("url");
        if (url == null) {
            return null;
        }
        if (!url.equals(fields.raw("url")) || !URL.matcher(url).matches()) {
            throw new RefusedException(
                    Reason.BAD_URL, "url: must be an absolute http or https address" + withoutWhat(url));
        }
        return MentionFields.requireLength("url", url, limits.urlChars());
    }

    /** Names what stands in an address as it must not. */
    private static String withoutWhat(String url) {
        Matcher raw = NOT_IN_URL.matcher(url);
        if (!raw.find()) {
            return "";
        }
        return raw.group().isBlank() ? " without spaces" : " without " + raw.group() + " (percent-encoded it is taken)";
    }

    private static @Nullable String language(MentionFields fields) {
        String language = fields.text("language");
        if (language == null) {
            return null;
        }
        var subtags = LANGUAGE.matcher(language.toLowerCase(Locale.ROOT));
        if (!subtags.matches()) {
            throw new RefusedException(Reason.BAD_LANGUAGE, "language: must be a BCP 47 tag such as fr or en-GB");
        }
        return subtags.group(1);
    }

    /** A pseudonym stands in for the author in a dead letter, so that it can be sent again. */
    private @Nullable String authorHash(MentionFields fields, String source) {
        String author = fields.text(AuthorFields.AUTHOR, limits.fieldChars());
        if (author != null) {
            return pseudonymiser.pseudonym(source, author);
        }
        String pseudonym = fields.text(AuthorFields.AUTHOR_HASH);
        if (pseudonym != null && !PSEUDONYM.matcher(pseudonym).matches()) {
            throw new RefusedException(Reason.WRONG_TYPE, "author_hash: must be 64 lower-case hex digits");
        }
        return pseudonym;
    }

    private static Reach reach(MentionFields fields) {
        Long reposts = fields.count("repost_count");
        Long retweets = fields.count("retweet_count");
        return new Reach(
                fields.count("followers"),
                orZero(reposts == null ? retweets : reposts),
                orZero(fields.count("reply_count")),
                orZero(fields.count("like_count")));
    }

    private static long orZero(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
