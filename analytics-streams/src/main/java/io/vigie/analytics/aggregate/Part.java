package io.vigie.analytics.aggregate;

import java.util.List;

/**
 * Mentions of a brand that belong to the same windows and to the same detection bucket.
 *
 * @param place where they belong
 * @param sum what they add to each of their windows
 */
public record Part(Place place, Partial sum) {

    /**
     * Where mentions belong.
     *
     * @param minute minute of publication, counted from the epoch
     * @param bucket detection bucket, counted from the epoch; never one that detection has judged
     * @param functions ids of the functions that each of the mentions concerns, ascending
     */
    public record Place(long minute, long bucket, List<String> functions) {}
}
