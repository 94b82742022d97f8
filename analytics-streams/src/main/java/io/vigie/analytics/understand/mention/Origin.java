package io.vigie.analytics.understand.mention;

import org.jspecify.annotations.Nullable;

/**
 * Where a mention comes from and what its source declared about it. Everything may be missing.
 *
 * @param source name of the source, such as {@code twitter}
 * @param author author as stored (a keyed hash after ingestion)
 * @param url address of the mention
 * @param language language that the source declares, BCP 47
 * @param brand brand that the source declares: id, name or alias
 */
public record Origin(
        @Nullable String source,
        @Nullable String author,
        @Nullable String url,
        @Nullable String language,
        @Nullable String brand) {

    public static final Origin UNKNOWN = new Origin(null, null, null, null, null);

    public static Origin declaringBrand(String brand) {
        return new Origin(null, null, null, null, brand);
    }

    public static Origin declaringLanguage(String language) {
        return new Origin(null, null, null, language, null);
    }
}
