package io.vigie.training.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FunctionFiguresTest {

    @Test
    void figuresOfAHandCountedTable() {
        FunctionFigures figures = FunctionFigures.of(List.of(
                new Judged("en", Set.of("board"), Set.of("board")),
                new Judged("en", Set.of("board", "hr"), Set.of("hr", "legal")),
                new Judged("fr", Set.of(), Set.of("hr")),
                new Judged("fr", Set.of(), Set.of())));

        assertThat(figures.micro()).isEqualTo(new FunctionFigures.Score(2, 2, 1));
        assertThat(figures.micro().f1()).isCloseTo(4.0 / 7, within(1e-12));
        assertThat(figures.functions().get(0)).isEqualTo(new FunctionFigures.Score(1, 0, 1));
        assertThat(figures.falseAlarms()).isEqualTo(0.5);
    }
}
