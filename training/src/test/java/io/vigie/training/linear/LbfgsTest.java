package io.vigie.training.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {

    @Test
    void findsTheMinimumOfAnIllConditionedQuadratic() {
        double[] curvature = {1e-2, 1, 1e4};
        double[] point = {9, 9, 9};

        new Lbfgs(100, 1e-14, curvature).minimise((x, gradient) -> quadratic(curvature, x, gradient), point);

        for (int i = 0; i < point.length; i++) {
            assertThat(point[i]).isCloseTo(i, within(1e-5));
        }
    }

    @Test
    void gradientOfTheLossIsItsSlope() {
        DesignMatrix data = new DesignMatrix(2);
        data.add(0, 0.5);
        data.endRow(0, 1.0);
        data.add(0, 1.0);
        data.add(1, -2.0);
        data.endRow(2, 0.7);
        SoftmaxRegression loss = new SoftmaxRegression(data, 3);
        double[] point = {0.1, -0.2, 0.3, 0.4, 0.5, -0.6, 0.0, 0.1, -0.1};
        double[] gradient = new double[loss.parameters()];
        loss.valueAndGradient(point, gradient);

        for (int i = 0; i < point.length; i++) {
            assertThat(gradient[i]).isCloseTo(slope(loss, point, i), within(1e-6));
        }
    }

    private static double slope(SoftmaxRegression loss, double[] point, int parameter) {
        double[] ignored = new double[point.length];
        double[] moved = point.clone();
        moved[parameter] += 1e-5;
        double above = loss.valueAndGradient(moved, ignored);
        moved[parameter] -= 2e-5;
        return (above - loss.valueAndGradient(moved, ignored)) / 2e-5;
    }

    private static double quadratic(double[] curvature, double[] x, double[] gradient) {
        double value = 1;
        for (int i = 0; i < x.length; i++) {
            value += curvature[i] * (x[i] - i) * (x[i] - i) / 2;
            gradient[i] = curvature[i] * (x[i] - i);
        }
        return value;
    }
}
