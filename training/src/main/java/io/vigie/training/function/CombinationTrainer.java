package io.vigie.training.function;

import io.vigie.analytics.understand.function.Combination;
import io.vigie.configuration.FunctionConfig;
import io.vigie.training.linear.DesignMatrix;
import io.vigie.training.linear.Lbfgs;
import io.vigie.training.linear.SoftmaxRegression;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits how words and queries decide together: the limit of none by the false alarms that are allowed, the functions on mentions
 * that concern some, then their threshold to where the figures are best.
 */
final class CombinationTrainer {

    private static final int FUNCTIONS = FunctionConfig.BUILT_IN.size();
    private static final int CLASSES = 2;
    private static final double STEP = 0.05;
    private static final double RANGE = 3;
    /** Standard deviation of the prior of a function's own bias. */
    private static final double OWN_BIAS = 3;

    private CombinationTrainer() {}

    /**
     * Fits a combination.
     *
     * @param falseAlarms share of the mentions of no function that may be let in
     */
    static Combination train(List<Unseen> mentions, double falseAlarms) {
        DesignMatrix design = new DesignMatrix(Combination.SIGNS + FUNCTIONS);
        for (Unseen mention : concerning(mentions, true)) {
            for (int function = 0; function < FUNCTIONS; function++) {
                append(mention, function, design);
            }
        }
        SoftmaxRegression loss = new SoftmaxRegression(design, CLASSES);
        double[] coefficients = new double[loss.parameters()];
        new Lbfgs(200, 1e-9, loss.curvature()).minimise(loss, coefficients);
        return atBestThreshold(combination(coefficients, mostNone(mentions, falseAlarms)), mentions);
    }

    private static List<Unseen> concerning(List<Unseen> mentions, boolean any) {
        return mentions.stream()
                .filter(mention -> mention.text().functions().isEmpty() != any)
                .toList();
    }

    private static double mostNone(List<Unseen> mentions, double falseAlarms) {
        double[] odds = concerning(mentions, false).stream()
                .mapToDouble(Unseen::noneOdds)
                .sorted()
                .toArray();
        return odds[(int) (odds.length * falseAlarms)];
    }

    private static void append(Unseen mention, int function, DesignMatrix design) {
        double[] signs = mention.known(function).signs();
        for (int i = 0; i < signs.length; i++) {
            design.add(i, signs[i]);
        }
        design.add(Combination.SIGNS + function, OWN_BIAS);
        boolean concerned = mention.text().functions().contains(FunctionConfig.BUILT_IN.get(function));
        design.endRow(concerned ? 1 : 0, 1);
    }

    private static Combination combination(double[] coefficients, double mostNone) {
        List<Double> signs = new ArrayList<>();
        for (int i = 0; i < Combination.SIGNS; i++) {
            signs.add(contrast(coefficients, i));
        }
        List<Double> bias = new ArrayList<>();
        for (int i = 0; i < FUNCTIONS; i++) {
            double own = OWN_BIAS * contrast(coefficients, Combination.SIGNS + i);
            bias.add(own + contrast(coefficients, Combination.SIGNS + FUNCTIONS));
        }
        return new Combination(signs, bias, mostNone);
    }

    private static double contrast(double[] coefficients, int variable) {
        return coefficients[variable * CLASSES + 1] - coefficients[variable * CLASSES];
    }

    private static Combination atBestThreshold(Combination fitted, List<Unseen> mentions) {
        Combination best = shifted(fitted, -RANGE);
        double bestF1 = 0;
        for (double shift = -RANGE; shift <= RANGE; shift += STEP) {
            Combination shifted = shifted(fitted, shift);
            FunctionFigures figures = FunctionFigures.of(
                    mentions.stream().map(mention -> mention.judged(shifted)).toList());
            if (figures.micro().f1() > bestF1) {
                bestF1 = figures.micro().f1();
                best = shifted;
            }
        }
        return best;
    }

    private static Combination shifted(Combination combination, double shift) {
        List<Double> bias =
                combination.bias().stream().map(each -> each + shift).toList();
        return new Combination(combination.coefficients(), bias, combination.mostNone());
    }
}
