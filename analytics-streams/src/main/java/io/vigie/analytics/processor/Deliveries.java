package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Signal;
import io.vigie.schemas.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each source delivered and was not told yet. Drills come from ourselves. */
final class Deliveries {

    private record Place(long bucket, boolean replayed) {}

    private final Map<Place, Map<String, Long>> unsent = new LinkedHashMap<>();

    void add(Mention mention, long bucket) {
        if (mention.getDrillId() == null) {
            unsent.computeIfAbsent(new Place(bucket, mention.getReplayed()), unknown -> new LinkedHashMap<>())
                    .merge(mention.getSource(), 1L, Long::sum);
        }
    }

    /** Gives it, and begins anew. */
    List<Signal.Delivery> take() {
        List<Signal.Delivery> all = new ArrayList<>(unsent.size());
        unsent.forEach((place, mentions) -> all.add(new Signal.Delivery(place.bucket(), mentions, place.replayed())));
        unsent.clear();
        return all;
    }

    void clear() {
        unsent.clear();
    }
}
