package io.vigie.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.schemas.Mention;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TopicSpecTest {

    @Test
    void subjectsFollowConfluentsTopicNameStrategy() {
        assertThat(Topics.ALERTS.subject()).isEqualTo("vigie.alerts.v1-value");
    }

    @Test
    void retentionCountsFromTheDayOfWritingNotFromEventTime() {
        assertThat(Topics.ALL)
                .allSatisfy(
                        topic -> assertThat(topic.settings()).containsEntry("message.timestamp.type", "LogAppendTime"));
    }

    @Test
    void compactedWithoutRetentionIsKeptForEver() {
        assertThat(Topics.ALERTS.settings())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("retention.ms", "-1");
        assertThat(Topics.FUNCTION_METRICS.settings()).containsEntry("cleanup.policy", "compact,delete");
    }

    @Test
    void aNameWithoutVersionIsRefused() {
        assertThatThrownBy(() -> new TopicSpec<>(
                        "vigie.mentions",
                        "key",
                        Mention.class,
                        Mention.getClassSchema(),
                        true,
                        false,
                        Duration.ZERO,
                        "nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }
}
