package io.vigie.training.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Floors under the figures on mentions that were written by others than the queries and the training mentions. */
class FunctionEvaluationTest {

    private static final double LEAST_MICRO_F1 = 0.59;
    private static final double LEAST_MACRO_F1 = 0.585;
    private static final double MOST_FALSE_ALARMS = 0.15;

    @Test
    void keepsItsPrecisionAndRecall() throws IOException {
        FunctionFigures figures =
                FunctionFigures.of(FunctionEvaluationMain.judge(LabelledText.resource("evaluation.tsv")));

        assertThat(figures.micro().f1()).as(figures.summary("evaluation")).isGreaterThanOrEqualTo(LEAST_MICRO_F1);
        assertThat(figures.macroF1()).as(figures.summary("evaluation")).isGreaterThanOrEqualTo(LEAST_MACRO_F1);
        assertThat(figures.falseAlarms()).as(figures.summary("evaluation")).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
    }
}
