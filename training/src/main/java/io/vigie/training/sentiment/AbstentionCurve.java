package io.vigie.training.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What abstaining buys: accuracy on the surest share of the texts.
 *
 * @param points by falling coverage
 */
record AbstentionCurve(List<Point> points) {

    private static final int STEPS = 10;
    private static final int LEAST_TENTHS = 4;

    /**
     * One threshold.
     *
     * @param coverage share of texts that are judged
     * @param threshold least probability among them
     * @param accuracy share of them that are right
     */
    record Point(double coverage, double threshold, double accuracy) {}

    static AbstentionCurve of(List<Prediction> predictions) {
        List<Prediction> surestFirst = predictions.stream()
                .sorted(Comparator.comparingDouble((Prediction p) -> p.said().probability())
                        .reversed())
                .toList();
        List<Point> points = new ArrayList<>();
        for (int tenths = STEPS; tenths >= LEAST_TENTHS && !surestFirst.isEmpty(); tenths--) {
            points.add(point(
                    surestFirst.subList(0, Math.max(1, surestFirst.size() * tenths / STEPS)), predictions.size()));
        }
        return new AbstentionCurve(points);
    }

    private static Point point(List<Prediction> judged, int texts) {
        long correct = judged.stream().filter(Prediction::correct).count();
        double threshold = judged.get(judged.size() - 1).said().probability();
        return new Point(judged.size() / (double) texts, threshold, correct / (double) judged.size());
    }
}
