package io.vigie.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A watched name.
 *
 * @param id stable id, in every topic
 * @param name as people see it
 * @param role own brand or competitor's
 * @param aliases other names under which sources declare it
 * @param query stored query that finds it
 * @param exclude stored query of what is not meant (namesakes, job advertisements); null for none
 * @param places where it and its queries are configured
 */
public record BrandConfig(
        String id,
        String name,
        BrandRole role,
        List<String> aliases,
        String query,
        @Nullable String exclude,
        Places places) {

    public BrandConfig {
        aliases = List.copyOf(aliases);
    }

    public Place place() {
        return places.brand();
    }

    /** Where the parts of a brand are configured. */
    public record Places(Place brand, Place query, Place exclude) {

        /** Of a brand that no file holds. */
        public static final Places NONE = new Places(Place.NONE, Place.NONE, Place.NONE);
    }
}
