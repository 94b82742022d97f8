package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.sentiment.FeatureFamily;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The model file: gzip of big-endian magic "VFM" and version, the eight functions with their two biases (of the text model and
 * of the combination), the combination's coefficients and limit of none (doubles), the scale of each feature family (doubles), the number of
 * features and each feature's key (int) and eight int8 weights.
 */
public final class FunctionModelFormat {

    /** The model that is shipped, beside this class. */
    public static final String BUILT_IN = "functions.bin";

    private static final int MAGIC_AND_VERSION = 'V' << 24 | 'F' << 16 | 'M' << 8 | 1;

    private FunctionModelFormat() {}

    /**
     * The model in the jar.
     *
     * @param names names that are to say nothing
     */
    public static FunctionModel builtIn(Collection<String> names) {
        try (InputStream in = FunctionModelFormat.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("the built-in function model is missing from the jar: " + BUILT_IN);
            }
            return read(in, NameWords.of(names));
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in function model cannot be read", e);
        }
    }

    /** A model as it was trained. */
    public static FunctionModel read(InputStream source) throws IOException {
        return read(source, NameWords.NONE);
    }

    private static FunctionModel read(InputStream source, NameWords names) throws IOException {
        DataInputStream in = new DataInputStream(new GZIPInputStream(source, 1 << 16));
        if (in.readInt() != MAGIC_AND_VERSION) {
            throw new IOException("not a function model of version " + (MAGIC_AND_VERSION & 0xFF));
        }
        List<String> functions = new ArrayList<>();
        List<Double> textBias = new ArrayList<>();
        List<Double> bias = new ArrayList<>();
        for (int i = 0; i < FunctionWeights.FUNCTIONS; i++) {
            functions.add(in.readUTF());
            textBias.add(in.readDouble());
            bias.add(in.readDouble());
        }
        Combination combination = new Combination(doubles(in, Combination.SIGNS), bias, in.readDouble());
        return new FunctionModel(functions, new TextWeights(readWeights(in, names), textBias), combination);
    }

    private static List<Double> doubles(DataInputStream in, int count) throws IOException {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(in.readDouble());
        }
        return values;
    }

    private static FunctionWeights readWeights(DataInputStream in, NameWords names) throws IOException {
        double[] scales = new double[FeatureFamily.COUNT];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = in.readDouble();
        }
        int features = in.readInt();
        FunctionWeights.Builder weights = new FunctionWeights.Builder(features);
        names.alone().forEach(key -> weights.put(key, 0));
        for (int i = 0; i < features; i++) {
            weights.put(in.readInt(), in.readLong());
        }
        names.parts().forEach(key -> weights.put(key, 0));
        return weights.build(scales);
    }

    public static void write(FunctionModel model, OutputStream target) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(target, 1 << 16))) {
            out.writeInt(MAGIC_AND_VERSION);
            for (int i = 0; i < FunctionWeights.FUNCTIONS; i++) {
                out.writeUTF(model.functions().get(i));
                out.writeDouble(model.words().bias().get(i));
                out.writeDouble(model.combination().bias().get(i));
            }
            for (double coefficient : model.combination().coefficients()) {
                out.writeDouble(coefficient);
            }
            out.writeDouble(model.combination().mostNone());
            writeWeights(model.words().features(), out);
        }
    }

    private static void writeWeights(FunctionWeights weights, DataOutputStream out) throws IOException {
        for (int i = 0; i < FeatureFamily.COUNT; i++) {
            out.writeDouble(weights.scale(i));
        }
        out.writeInt(weights.size());
        for (int place = 0; place < weights.places(); place++) {
            if (weights.key(place) != 0) {
                out.writeInt(weights.key(place));
                out.writeLong(weights.weights(place));
            }
        }
    }
}
