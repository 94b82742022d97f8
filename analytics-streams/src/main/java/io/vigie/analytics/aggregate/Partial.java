package io.vigie.analytics.aggregate;

/** What some mentions add to a window and to a detection bucket. */
public record Partial(Pane pane, Traces traces) {

    public static final Partial EMPTY = new Partial(Pane.EMPTY, Traces.NONE);

    public Partial plus(Partial other) {
        return new Partial(pane.plus(other.pane), traces.plus(other.traces));
    }

    /** The same for detection, which does not ask who spoke. */
    public Partial withoutAuthors() {
        return new Partial(pane.withoutAuthors(), traces);
    }
}
