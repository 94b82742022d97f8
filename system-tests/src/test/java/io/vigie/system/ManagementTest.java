package io.vigie.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.local.Addresses;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operators can ask each service how it is. */
@ExtendWith(Demo.Extension.class)
class ManagementTest {

    private static final Pattern CONSUMED =
            Pattern.compile("^vigie_analytics_mentions_total\\{[^}]*} (\\S+)$", Pattern.MULTILINE);

    private final Demo demo;

    ManagementTest(Demo demo) {
        this.demo = demo;
    }

    @ParameterizedTest
    @EnumSource
    void isAliveAndReady(Service service) throws Exception {
        for (String path : List.of("/health/live", "/health/ready")) {
            HttpResponse<String> answer = service.api(addresses()).get(path);
            assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesItsMetrics(Service service) throws Exception {
        HttpResponse<String> answer = service.api(addresses()).get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(answer.body()).containsPattern("(?m)^vigie_\\w+(\\{[^}]*})? [0-9.E]+$");
    }

    @Test
    void theAnalyticsHaveCountedEveryPublishedMention() throws Exception {
        String metrics = Service.ANALYTICS.api(addresses()).get("/metrics").body();
        double mentions = 0;
        for (Matcher line = CONSUMED.matcher(metrics); line.find(); ) {
            mentions += Double.parseDouble(line.group(1));
        }
        assertThat(mentions).isEqualTo((double) demo.replayed.published());
    }

    private Addresses addresses() {
        return demo.running.platform.addresses();
    }

    enum Service {
        INGEST,
        ANALYTICS,
        ALERT;

        Api api(Addresses addresses) {
            return new Api(
                    switch (this) {
                        case INGEST -> addresses.push();
                        case ANALYTICS -> addresses.analytics();
                        case ALERT -> addresses.console();
                    });
        }
    }
}
