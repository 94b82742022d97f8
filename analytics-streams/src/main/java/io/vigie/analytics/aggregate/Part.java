package io.vigie.analytics.aggregate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mentions of a brand that belong to the same windows and to the same detection bucket.
 *
 * @param place where they belong
 * @param sum what they add to each of their windows
 */
public record Part(Place place, Partial sum) {

    /** Parts by the functions that their mentions concern: each sum of them is added to each of these functions. */
    public static Map<List<String>, List<Part>> byFunctions(List<Part> parts) {
        Map<List<String>, List<Part>> byFunctions = new LinkedHashMap<>();
        for (Part part : parts) {
            byFunctions
                    .computeIfAbsent(part.place.functions(), unknown -> new ArrayList<>(parts.size()))
                    .add(part);
        }
        return byFunctions;
    }

    /**
     * Where mentions belong.
     *
     * @param minute minute of publication, counted from the epoch
     * @param bucket detection bucket, counted from the epoch; never one that detection has judged
     * @param functions ids of the functions that each of the mentions concerns, ascending
     */
    public record Place(long minute, long bucket, List<String> functions) {}
}
