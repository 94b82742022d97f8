package io.vigie.analytics.aggregate;

/**
 * What some mentions add to a window and to a detection bucket; grows in place.
 *
 * @param pane for the window
 * @param traces for detection
 */
public record Partial(Pane pane, Traces traces) {

    public Partial() {
        this(new Pane(), new Traces());
    }

    public void add(Partial other) {
        pane.add(other.pane);
        traces.add(other.traces);
    }

    /** The same for detection, which does not ask how many spoke. */
    public void addForDetection(Partial other) {
        pane.addForDetection(other.pane);
        traces.add(other.traces);
    }
}
