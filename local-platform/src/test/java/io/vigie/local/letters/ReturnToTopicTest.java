package io.vigie.local.letters;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.schemas.catalogue.Generation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTopicTest {

    private static final Generation SECOND = Generation.FIRST.next();

    @ParameterizedTest
    @ValueSource(strings = {"vigie.mentions.v1", "vigie.spikes.v1.g2"})
    void whatSomebodyReadsIsPutBack(String topic) {
        assertThatCode(() -> ReturnToTopic.requireReader(topic, () -> SECOND)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vigie.spikes.v1", "vigie.spikes.v1.g1", "vigie.spikes.v1.g3"})
    void anotherGenerationIsRefusedAndTheCurrentOneNamed(String topic) {
        assertThatThrownBy(() -> ReturnToTopic.requireReader(topic, () -> SECOND))
                .isInstanceOf(NotRedrivableException.class)
                .hasMessageContaining("vigie.spikes.v1.g2");
    }

    @Test
    void whatIsInternalIsRefused() {
        assertThatThrownBy(() -> ReturnToTopic.requireReader("vigie-alert-alerts-changelog", () -> SECOND))
                .isInstanceOf(NotRedrivableException.class)
                .hasMessageContaining("internal");
    }
}
