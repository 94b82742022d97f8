package io.vigie.analytics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.kit.environment.ServiceEnvironment;
import io.vigie.kit.yaml.InvalidConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnalyticsEnvironmentTest {

    @Test
    void theDirectoryIsConfigUnlessNamed() {
        var environment = new AnalyticsEnvironment(new ServiceEnvironment(Map.of("VIGIE_STATE_DIR", "state")));

        assertThatThrownBy(environment::analytics)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessage("config: does not exist");
    }
}
