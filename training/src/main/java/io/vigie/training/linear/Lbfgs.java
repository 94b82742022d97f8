package io.vigie.training.linear;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Minimises a smooth convex function by limited-memory BFGS with backtracking (Nocedal and Wright, Numerical Optimization,
 * algorithm 7.5). Deterministic.
 */
public final class Lbfgs {

    private static final int MEMORY = 6;
    private static final double ARMIJO = 1e-4;
    private static final int MAX_HALVINGS = 20;

    /** Value at a point; writes the gradient there into the second argument. */
    @FunctionalInterface
    public interface Function {
        double valueAndGradient(double[] point, double[] gradient);
    }

    /** A step taken, the change of the gradient along it, and one over their product. */
    private static final class Pair {
        private final double[] step;
        private final double[] change;
        private final double rho;

        Pair(double[] step, double[] change, double product) {
            this.step = step;
            this.change = change;
            rho = 1 / product;
        }
    }

    private final int iterations;
    private final double tolerance;
    private final double[] curvature;

    /**
     * A minimiser with its stopping rule.
     *
     * @param iterations at most so many
     * @param tolerance stop when the value falls by less than this share of itself
     * @param curvature rough second derivative of each parameter, above 0: common and rare features differ by orders of
     *     magnitude, and without this preconditioner hundreds of iterations more are needed
     */
    public Lbfgs(int iterations, double tolerance, double[] curvature) {
        this.iterations = iterations;
        this.tolerance = tolerance;
        this.curvature = curvature;
    }

    /** Moves {@code point} to the minimum. */
    public void minimise(Function function, double[] point) {
        double[] gradient = new double[point.length];
        double value = function.valueAndGradient(point, gradient);
        Deque<Pair> memory = new ArrayDeque<>();
        for (int i = 0; i < iterations; i++) {
            double[] direction = direction(gradient, memory);
            double[] next = new double[point.length];
            double[] nextGradient = new double[point.length];
            double nextValue = search(function, point, value, direction, gradient, next, nextGradient);
            boolean done = value - nextValue < tolerance * Math.abs(value);
            remember(memory, difference(next, point), difference(nextGradient, gradient));
            System.arraycopy(next, 0, point, 0, point.length);
            gradient = nextGradient;
            value = nextValue;
            if (done) {
                return;
            }
        }
    }

    private static double search(
            Function f, double[] x, double value, double[] d, double[] g, double[] next, double[] nextG) {
        double slope = dot(d, g);
        double step = 1.0;
        double nextValue = value;
        for (int i = 0; i < MAX_HALVINGS; i++) {
            for (int j = 0; j < x.length; j++) {
                next[j] = x[j] + step * d[j];
            }
            nextValue = f.valueAndGradient(next, nextG);
            if (nextValue <= value + ARMIJO * step * slope) {
                return nextValue;
            }
            step /= 2;
        }
        return nextValue;
    }

    private static void remember(Deque<Pair> memory, double[] step, double[] change) {
        double product = dot(step, change);
        if (product > 1e-12) {
            if (memory.size() == MEMORY) {
                memory.removeFirst();
            }
            memory.addLast(new Pair(step, change, product));
        }
    }

    private double[] direction(double[] gradient, Deque<Pair> memory) {
        double[] q = gradient.clone();
        double[] alphas = new double[memory.size()];
        int index = memory.size();
        for (var it = memory.descendingIterator(); it.hasNext(); ) {
            Pair pair = it.next();
            alphas[--index] = pair.rho * dot(pair.step, q);
            addScaled(q, pair.change, -alphas[index]);
        }
        Pair last = memory.peekLast();
        double initial = last == null ? 1.0 : 1 / (last.rho * preconditionedSquare(last.change));
        for (int j = 0; j < q.length; j++) {
            q[j] *= initial / curvature[j];
        }
        for (Pair pair : memory) {
            double beta = pair.rho * dot(pair.change, q);
            addScaled(q, pair.step, alphas[index++] - beta);
        }
        for (int j = 0; j < q.length; j++) {
            q[j] = -q[j];
        }
        return q;
    }

    private double preconditionedSquare(double[] vector) {
        double sum = 0;
        for (int j = 0; j < vector.length; j++) {
            sum += vector[j] * vector[j] / curvature[j];
        }
        return sum;
    }

    private static double[] difference(double[] left, double[] right) {
        double[] result = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            result[i] = left[i] - right[i];
        }
        return result;
    }

    private static void addScaled(double[] target, double[] source, double factor) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * source[i];
        }
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
