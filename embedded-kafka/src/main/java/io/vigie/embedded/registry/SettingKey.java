package io.vigie.embedded.registry;

import org.jspecify.annotations.Nullable;

/** A compatibility level or a mode, of one subject or, where the subject is null, of all that have none of their own. */
record SettingKey(Kind kind, @Nullable String subject) {
    enum Kind {
        LEVEL,
        MODE
    }

    static SettingKey level(@Nullable String subject) {
        return new SettingKey(Kind.LEVEL, subject);
    }

    static SettingKey mode(@Nullable String subject) {
        return new SettingKey(Kind.MODE, subject);
    }
}
