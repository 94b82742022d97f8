package io.vigie.analytics.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The windows that a minute falls into: one minute, five, an hour, and a day of some zone, from midnight to midnight. */
public final class WindowLengths {

    /** Nominal length of a day, in minutes. */
    public static final int DAY = 1440;

    private static final int[] PARTS_OF_A_DAY = {1, 5, 60};

    private final ZoneId zone;

    /** The last day that was asked for: the next minute is hardly ever of another. */
    private PaneKey day = new PaneKey("", DAY, 0, 0);

    /**
     * @param zone whose midnight begins a day
     */
    public WindowLengths(ZoneId zone) {
        this.zone = zone;
    }

    /** The windows of a brand that a minute (counted from the epoch) falls into, shortest first. */
    public List<PaneKey> of(String brand, long minute) {
        List<PaneKey> windows = new ArrayList<>(PARTS_OF_A_DAY.length + 1);
        for (int minutes : PARTS_OF_A_DAY) {
            long start = Math.floorDiv(minute, minutes) * minutes * PaneKey.MINUTE;
            windows.add(new PaneKey(brand, minutes, start, start + minutes * PaneKey.MINUTE));
        }
        windows.add(dayOf(brand, minute * PaneKey.MINUTE));
        return windows;
    }

    private PaneKey dayOf(String brand, long millis) {
        if (millis < day.start() || millis >= day.end()) {
            LocalDate date = Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
            day = new PaneKey("", DAY, midnight(date), midnight(date.plusDays(1)));
        }
        return new PaneKey(brand, DAY, day.start(), day.end());
    }

    /** The first moment of a date; in some zones and years that is later than 00:00. */
    private long midnight(LocalDate date) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
