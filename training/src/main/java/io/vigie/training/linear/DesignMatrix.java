package io.vigie.training.linear;

/** The training problem in compressed rows, filled row by row. */
public final class DesignMatrix {

    private final int width;
    private final IntList columns = new IntList();
    private final IntList valueBits = new IntList();
    private final IntList rowEnds = new IntList();
    private final IntList labels = new IntList();
    private final IntList weightBits = new IntList();

    /** An empty problem with {@code width} variables. */
    public DesignMatrix(int width) {
        this.width = width;
    }

    public void add(int column, double value) {
        columns.add(column);
        valueBits.add(Float.floatToRawIntBits((float) value));
    }

    /** Completes the row of the values added since the last one, with its class and its weight in the loss. */
    public void endRow(int label, double weight) {
        rowEnds.add(columns.size());
        labels.add(label);
        weightBits.add(Float.floatToRawIntBits((float) weight));
    }

    int width() {
        return width;
    }

    int rows() {
        return rowEnds.size();
    }

    int rowStart(int row) {
        return row == 0 ? 0 : rowEnds.get(row - 1);
    }

    int rowEnd(int row) {
        return rowEnds.get(row);
    }

    int column(int entry) {
        return columns.get(entry);
    }

    double value(int entry) {
        return Float.intBitsToFloat(valueBits.get(entry));
    }

    int label(int row) {
        return labels.get(row);
    }

    double weight(int row) {
        return Float.intBitsToFloat(weightBits.get(row));
    }
}
