package io.vigie.alert.pipeline;

import io.vigie.alert.domain.EventType;
import io.vigie.alert.domain.Situation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether an alert has become graver, which people are told again. */
final class Rise {

    private Rise() {}

    static Optional<Change> between(Situation before, Situation after) {
        Map<String, String> fields = new TreeMap<>();
        if (after.severity() > before.severity()) {
            fields.put("severity", Words.change(before.severity(), after.severity()));
        }
        if (after.nature().compareTo(before.nature()) > 0) {
            fields.put("nature", Words.change(Words.lower(before.nature()), Words.lower(after.nature())));
        }
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        fields.putAll(Words.figureChanges(before, after));
        return Optional.of(new Change(EventType.UPDATED, note(after), fields, true));
    }

    private static String note(Situation after) {
        return "graver than before: " + Words.lower(after.nature()) + " of severity " + after.severity();
    }
}
