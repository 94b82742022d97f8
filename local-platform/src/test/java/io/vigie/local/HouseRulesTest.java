package io.vigie.local;

import io.vigie.testkit.rules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void everyRuleHolds() {
        HouseRules.check("io.vigie.local");
    }
}
