package io.vigie.analytics.aggregate;

/** A key of something in time. Its natural order is that of its time first. */
public interface Timed {

    /** When it is dealt with; not negative. */
    long time();
}
