package io.vigie.alert.pipeline;

import io.vigie.alert.domain.Alert;
import java.util.List;
import java.util.Optional;

/** What the pipeline may ask about the alerts of the brand in hand. */
public interface Desk {

    /** The alert that holds a spike. */
    Optional<Alert> holding(String spikeId);

    /** Alerts of a brand that a new spike could join; may hold more than those, never fewer. */
    List<Alert> near(String brand);
}
