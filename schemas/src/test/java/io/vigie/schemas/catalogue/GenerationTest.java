package io.vigie.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GenerationTest {

    private final Generation second = Generation.FIRST.next();

    @Test
    void theFirstHasTheNamesOfTheCatalogue() {
        assertThat(Generation.FIRST.all()).isEqualTo(Topics.ALL);
        assertThat(Generation.FIRST.applicationId("vigie-analytics")).isEqualTo("vigie-analytics");
    }

    @Test
    void aLaterOneHasDerivedTopicsAndAnApplicationOfItsOwn() {
        assertThat(second.of(Topics.SPIKES).name()).isEqualTo("vigie.spikes.v1.g2");
        assertThat(second.of(Topics.SPIKES).subject()).isEqualTo("vigie.spikes.v1.g2-value");
        assertThat(second.of(Topics.SPIKES).settings()).isEqualTo(Topics.SPIKES.settings());
        assertThat(second.applicationId("vigie-analytics")).isEqualTo("vigie-analytics-g2");
        assertThat(second.all()).hasSameSizeAs(Topics.ALL).doesNotContainAnyElementsOf(Topics.DERIVED);
    }

    @Test
    void whatPeopleAndSourcesWriteHasNoGenerations() {
        assertThat(second.of(Topics.MENTIONS)).isSameAs(Topics.MENTIONS);
        assertThat(second.of(Topics.MENTION_CORRECTIONS)).isSameAs(Topics.MENTION_CORRECTIONS);
        assertThat(second.of(Topics.ALERTS)).isSameAs(Topics.ALERTS);
    }

    @Test
    void aNameTellsItsGeneration() {
        assertThat(Generation.named("vigie.spikes.v1", "vigie.spikes.v1")).contains(Generation.FIRST);
        assertThat(Generation.named("vigie.spikes.v1.g12", "vigie.spikes.v1")).contains(new Generation(12));
        assertThat(Generation.named("vigie.spikes.v12", "vigie.spikes.v1")).isEmpty();
        assertThat(Generation.named("vigie.alerts.v1.g2", "vigie.spikes.v1")).isEmpty();
    }

    @Test
    void thereIsNoneBeforeTheFirst() {
        assertThatThrownBy(() -> new Generation(0)).hasMessageContaining("number");
    }
}
