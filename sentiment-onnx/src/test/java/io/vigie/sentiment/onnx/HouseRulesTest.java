package io.vigie.sentiment.onnx;

import io.vigie.testkit.rules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void areKept() {
        HouseRules.check("io.vigie.sentiment");
    }
}
