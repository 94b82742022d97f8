package io.vigie.alert.pipeline;

import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.AlertStatus;
import io.vigie.alert.domain.EventType;
import io.vigie.alert.domain.Owner;
import io.vigie.alert.domain.Person;
import io.vigie.alert.domain.Situation;
import io.vigie.alert.route.Route;
import io.vigie.alert.route.RouteQuery;
import io.vigie.alert.route.Router;
import io.vigie.configuration.DepartmentConfig;
import io.vigie.configuration.PersonConfig;
import java.util.Map;
import java.util.TreeMap;

/** Routes the alert as it will be, and says so when another department or function takes over. */
final class Own implements Stage {

    /** Field of a hand-over to another department. */
    static final String DEPARTMENT = "department";

    private final Router router;

    Own(Router router) {
        this.router = router;
    }

    @Override
    public Draft apply(Draft draft) {
        if (isSettled(draft)) {
            return draft;
        }
        Draft owned = draft.with(draft.alert().with(owner(draft.alert())));
        Alert before = draft.before();
        if (before.owner().equals(Owner.NOBODY)) {
            return owned;
        }
        Map<String, String> fields = handedOver(before, owned.alert());
        return fields.isEmpty() ? owned : owned.with(handOver(owned.alert(), fields));
    }

    /** Whose it is does not change by a configuration that came later where nothing is left to do, or nothing new is told. */
    private static boolean isSettled(Draft draft) {
        boolean over = draft.before().status() == AlertStatus.RESOLVED
                || !draft.spike().ongoing();
        Situation before = draft.before().situation();
        Situation after = draft.alert().situation();
        return over
                && !draft.before().owner().equals(Owner.NOBODY)
                && after.lead().function().equals(before.lead().function())
                && after.severity() == before.severity()
                && after.nature() == before.nature();
    }

    private Owner owner(Alert alert) {
        Situation situation = alert.situation();
        RouteQuery query =
                new RouteQuery(alert.brand(), situation.lead().function(), situation.nature(), situation.severity());
        Route route = router.route(query);
        DepartmentConfig department = route.department();
        PersonConfig deputy = department.deputy();
        return new Owner(
                department.id(),
                department.name(),
                person(department.accountable()),
                deputy == null ? null : person(deputy),
                route.reason(),
                route.because(),
                route.receivers());
    }

    private static Map<String, String> handedOver(Alert before, Alert after) {
        Map<String, String> fields = new TreeMap<>();
        String lead = after.situation().lead().function();
        if (!lead.equals(before.situation().lead().function())) {
            fields.put("function", Words.change(before.situation().lead().function(), lead));
        }
        if (!after.owner().department().equals(before.owner().department())) {
            fields.put(
                    DEPARTMENT,
                    Words.change(before.owner().department(), after.owner().department()));
        }
        return fields;
    }

    /** Receivers hear of it when the department changes; a new lead within a department is history only. */
    private static Change handOver(Alert after, Map<String, String> fields) {
        boolean toAnother = fields.containsKey(DEPARTMENT);
        String reason = fields.containsKey("function")
                ? after.situation().lead().reason()
                : after.owner().reason();
        return new Change(EventType.HANDED_OVER, reason, fields, toAnother);
    }

    private static Person person(PersonConfig person) {
        return new Person(person.name(), person.email());
    }
}
