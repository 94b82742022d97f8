package io.vigie.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {
    @Test
    void keepsToItsOwnRules() {
        HouseRules.check("io.vigie.testkit", "io.vigie.embedded");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void noticesABrokenRule(int number) {
        JavaClasses broken = classes(
                "io.vigie.sample", "io.vigie.ingest.sample", "io.vigie.alert.sample", "io.vigie.schemas.sample");
        assertThat(HouseRules.violations(broken)).anyMatch(violation -> violation.startsWith("R" + number + " "));
    }

    @Test
    void findsNothingWhereRulesAreKept() {
        assertThat(HouseRules.violations(classes("io.vigie.kept"))).isEmpty();
        assertThat(HouseRules.violations(classes("io.vigie.sample.program"))).isEmpty();
    }

    @Test
    void refusesToCheckNothing() {
        assertThatThrownBy(() -> HouseRules.check("io.vigie.misspelt")).hasMessageContaining("io.vigie.misspelt");
    }

    private static JavaClasses classes(String... packages) {
        return new ClassFileImporter().importPackages(packages);
    }
}
