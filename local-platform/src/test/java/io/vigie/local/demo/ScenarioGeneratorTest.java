package io.vigie.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioGeneratorTest {

    private final List<String> lines = ScenarioGenerator.shippedLines();

    @Test
    void itTellsFourWeeksInAboutTwentyThousandMentions() {
        assertThat(lines).hasSizeBetween(18_000, 23_000);
        assertThat(ScenarioGenerator.ownersByEvent())
                .containsEntry("defect", "quality")
                .containsEntry("complaint", "legal")
                .containsEntry("grievance", "hr")
                .containsEntry("joke", "communication");
    }

    @Test
    void itIsTheSameEveryTime() {
        assertThat(ScenarioGenerator.shippedLines()).isEqualTo(lines);
    }

    @Test
    void noSlotIsLeftOpen() {
        assertThat(lines).noneMatch(line -> line.matches(".*\"text\":\"[^\"]*\\{[a-z]+}.*"));
    }
}
