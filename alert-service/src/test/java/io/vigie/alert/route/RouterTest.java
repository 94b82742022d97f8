package io.vigie.alert.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.vigie.alert.Company;
import io.vigie.alert.domain.AlertNature;
import io.vigie.configuration.MatchConfig;
import io.vigie.configuration.Place;
import io.vigie.configuration.RouteConfig;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static final MatchConfig GRAVE = new MatchConfig(Set.of(), Set.of(), Set.of("crisis"), 4, 5);
    private static final MatchConfig LEGAL = new MatchConfig(Set.of("acme"), Set.of("legal"), Set.of(), 1, 5);
    private static final MatchConfig ANY = new MatchConfig(Set.of(), Set.of(), Set.of(), 1, 5);

    @Test
    void theDepartmentThatOwnsTheFunctionHasIt() {
        Route route = router().route(query("quality", 3));
        assertThat(route.department().id()).isEqualTo("plant");
        assertThat(route.reason()).isEqualTo("plant owns function quality");
        assertThat(route.receivers()).containsExactly("terminal");
    }

    @Test
    void whatNobodyOwnsGoesToTheDefaultDepartment() {
        assertThat(router().route(query("marketing", 3)).reason())
                .isEqualTo("nobody owns marketing: default department press");
        assertThat(router().route(query("*", 3)).reason())
                .isEqualTo("no single function leads: default department press");
    }

    @Test
    void theFirstMatchingRouteWins() {
        Router router = router(
                new RouteConfig("grave", GRAVE, "board", List.of("pager"), false, Place.NONE),
                new RouteConfig("all", ANY, "press", List.of("list"), false, Place.NONE));
        Route grave = router.route(query("legal", 4));
        assertThat(grave.department().id()).isEqualTo("board");
        assertThat(grave.receivers()).containsExactly("terminal", "pager");
        assertThat(grave.reason()).isEqualTo("route 'grave' (nature crisis, severity 4 to 5) names board");
        Route mild = router.route(query("legal", 3));
        assertThat(mild.department().id()).isEqualTo("press");
        assertThat(mild.reason()).isEqualTo("route 'all' (any alert) names press");
    }

    @Test
    void aRouteThatContinuesLetsLaterOnesAddReceiversOnly() {
        Router router = router(
                new RouteConfig("law first", LEGAL, "law", List.of("one"), true, Place.NONE),
                new RouteConfig("watchers", ANY, "board", List.of("two"), false, Place.NONE));
        Route route = router.route(query("legal", 3));
        assertThat(route.department().id()).isEqualTo("law");
        assertThat(route.receivers()).containsExactly("terminal", "one", "two");
        assertThat(route.reason()).endsWith("; receivers also from route 'watchers'");
    }

    @Test
    void aRouteWithoutDepartmentLeavesOwnershipToTheFunction() {
        Route route = router(named("cc", GRAVE, null)).route(query("legal", 5));
        assertThat(route.department().id()).isEqualTo("law");
        assertThat(route.reason()).isEqualTo("law owns function legal; receivers also from route 'cc'");
        assertThat(route.because())
                .containsOnly(
                        entry("code", "owns"),
                        entry("department", "law"),
                        entry("function", "legal"),
                        entry("also", "'cc'"));
    }

    @Test
    void aRouteTakesOnlyWhatItsMatchSays() {
        Router router = router(named("legal only", LEGAL, "board"));
        assertThat(router.route(query("legal", 1)).department().id()).isEqualTo("board");
        assertThat(router.route(query("quality", 1)).department().id()).isEqualTo("plant");
        RouteQuery rival = new RouteQuery("rival", "legal", AlertNature.CRISIS, 1);
        assertThat(router.route(rival).department().id()).isEqualTo("law");
    }

    private static RouteConfig named(String name, MatchConfig match, @Nullable String department) {
        return new RouteConfig(name, match, department, List.of(), false, Place.NONE);
    }

    private static Router router(RouteConfig... routes) {
        return new Router(Company.with(List.of(routes)));
    }

    private static RouteQuery query(String function, int severity) {
        return new RouteQuery(Company.BRAND, function, AlertNature.CRISIS, severity);
    }
}
