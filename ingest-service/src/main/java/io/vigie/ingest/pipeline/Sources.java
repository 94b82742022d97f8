package io.vigie.ingest.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids of sources: short and lower case; no colon, so that {@code source:native id} is unambiguous. */
final class Sources {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,63}");

    private Sources() {}

    static String required(MentionFields fields) {
        String source = fields.required("source").toLowerCase(Locale.ROOT);
        if (!ID.matcher(source).matches()) {
            throw new RefusedException(
                    Reason.BAD_SOURCE,
                    "source: must have 1 to 64 letters a-z, digits or any of _.- and begin with a letter or digit");
        }
        return source;
    }

    /** The source, if the field holds one at all. */
    static @Nullable String of(ObjectNode mention) {
        try {
            String source = TextCleaner.tidy("source", mention.path("source").asText(""))
                    .toLowerCase(Locale.ROOT);
            return ID.matcher(source).matches() ? source : null;
        } catch (RefusedException e) {
            return null;
        }
    }
}
