package io.vigie.training.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floors under the figures on mentions that were written by others than the queries and the training mentions. */
class FunctionEvaluationTest {

    @ParameterizedTest
    @CsvSource({
        "evaluation.tsv, 0.76, 0.76, 0.05",
        "evaluation-2.tsv, 0.78, 0.78, 0.05",
        "evaluation-3.tsv, 0.78, 0.78, 0.04"
    })
    void keepsItsPrecisionAndRecall(String file, double leastMicroF1, double leastMacroF1, double mostFalseAlarms)
            throws IOException {
        FunctionFigures figures = FunctionFigures.of(FunctionEvaluationMain.judge(LabelledText.resource(file)));

        assertThat(figures.micro().f1()).as(figures.summary(file)).isGreaterThanOrEqualTo(leastMicroF1);
        assertThat(figures.macroF1()).as(figures.summary(file)).isGreaterThanOrEqualTo(leastMacroF1);
        assertThat(figures.falseAlarms()).as(figures.summary(file)).isLessThanOrEqualTo(mostFalseAlarms);
    }
}
