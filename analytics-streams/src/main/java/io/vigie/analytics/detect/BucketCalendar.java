package io.vigie.analytics.detect;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** Places buckets in the company's week: a slot is a bucket counted from Monday midnight, local time. */
final class BucketCalendar {

    private static final long HOUR_SECONDS = 3600;
    private static final long WEEK_SECONDS = 7 * 24 * HOUR_SECONDS;
    /** 1970-01-01 was a Thursday. */
    private static final long EPOCH_IN_WEEK = 3 * 24 * HOUR_SECONDS;

    private final ZoneRules rules;
    private final long bucketSeconds;
    private final int slotsPerHour;

    BucketCalendar(ZoneId zone, long bucketSeconds) {
        this.rules = zone.getRules();
        this.bucketSeconds = bucketSeconds;
        this.slotsPerHour = (int) (HOUR_SECONDS / bucketSeconds);
    }

    int slot(long bucket) {
        long utc = bucket * bucketSeconds;
        long local = utc + rules.getOffset(Instant.ofEpochSecond(utc)).getTotalSeconds();
        return (int) (Math.floorMod(local + EPOCH_IN_WEEK, WEEK_SECONDS) / bucketSeconds);
    }

    int hourOfWeek(int slot) {
        return slot / slotsPerHour;
    }

    /** Where the middle of the bucket lies in its hour, in (0, 1). */
    double positionInHour(int slot) {
        return (slot % slotsPerHour + 0.5) / slotsPerHour;
    }
}
