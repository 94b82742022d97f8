package io.vigie.alert.pipeline;

import io.vigie.alert.domain.EventType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells each receiver once, whatever number of things happened: of the gravest of them. */
final class Deduplicate implements Stage {

    private static final List<EventType> GRAVEST_FIRST =
            List.of(EventType.OPENED, EventType.HANDED_OVER, EventType.UPDATED);

    @Override
    public Draft apply(Draft draft) {
        Optional<EventType> cause = draft.changes().stream()
                .filter(Change::notifies)
                .map(Change::type)
                .min(Comparator.comparingInt(GRAVEST_FIRST::indexOf));
        List<Notice> notices = cause.stream()
                .flatMap(type -> draft.alert().owner().receivers().stream()
                        .distinct()
                        .map(receiver -> new Notice(receiver, type)))
                .toList();
        return draft.telling(notices);
    }
}
