package io.vigie.analytics.understand.sentiment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The model file: gzip of big-endian magic "VSM" and version, number of languages, then per language its code, bias of
 * negative and positive, temperature, abstention threshold (doubles), and per feature family bits (byte), scale (double) and
 * the entries of its buckets, all of their first bytes first, then all second ones and so on: like bytes compress together.
 */
public final class SentimentModelFormat {

    /** The model that is shipped, beside this class. */
    public static final String BUILT_IN = "sentiment.bin";

    private static final int MAGIC_AND_VERSION = 'V' << 24 | 'S' << 16 | 'M' << 8 | 2;

    private SentimentModelFormat() {}

    /** The model in the jar. */
    public static SentimentModel builtIn() {
        try (InputStream in = SentimentModelFormat.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("the built-in sentiment model is missing from the jar: " + BUILT_IN);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in sentiment model cannot be read", e);
        }
    }

    public static SentimentModel read(InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(new GZIPInputStream(source, 1 << 16));
        if (in.readInt() != MAGIC_AND_VERSION) {
            throw new IOException("not a sentiment model of version " + (MAGIC_AND_VERSION & 0xFF));
        }
        int languages = in.readUnsignedByte();
        List<LanguageWeights> weights = new ArrayList<>();
        for (int i = 0; i < languages; i++) {
            weights.add(readLanguage(in));
        }
        return new SentimentModel(weights);
    }

    public static void write(SentimentModel model, OutputStream target) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(target, 1 << 16))) {
            out.writeInt(MAGIC_AND_VERSION);
            out.writeByte(model.languages().size());
            for (String language : model.languages()) {
                LanguageWeights weights = model.weights(language);
                if (weights != null) {
                    writeLanguage(weights, out);
                }
            }
        }
    }

    private static LanguageWeights readLanguage(DataInputStream in) throws IOException {
        String language = in.readUTF();
        Calibration calibration = new Calibration(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        List<WeightTable> tables = new ArrayList<>();
        for (int i = 0; i < FeatureFamily.COUNT; i++) {
            int bits = in.readUnsignedByte();
            double scale = in.readDouble();
            tables.add(new WeightTable(bits, scale, readBuckets(in, 1 << bits)));
        }
        return new LanguageWeights(language, calibration, tables);
    }

    private static long[] readBuckets(DataInputStream in, int count) throws IOException {
        long[] buckets = new long[count];
        for (int plane = 0; plane < Long.BYTES; plane++) {
            byte[] bytes = in.readNBytes(count);
            if (bytes.length < count) {
                throw new EOFException("sentiment model ends within a table of " + count + " buckets");
            }
            for (int i = 0; i < count; i++) {
                buckets[i] |= (bytes[i] & 0xFFL) << (plane * Byte.SIZE);
            }
        }
        return buckets;
    }

    private static void writeLanguage(LanguageWeights weights, DataOutputStream out) throws IOException {
        out.writeUTF(weights.language());
        out.writeDouble(weights.calibration().negativeBias());
        out.writeDouble(weights.calibration().positiveBias());
        out.writeDouble(weights.calibration().temperature());
        out.writeDouble(weights.calibration().unsureBelow());
        for (WeightTable table : weights.tables()) {
            out.writeByte(table.bits());
            out.writeDouble(table.scale());
            writeBuckets(table, out);
        }
    }

    private static void writeBuckets(WeightTable table, DataOutputStream out) throws IOException {
        byte[] bytes = new byte[1 << table.bits()];
        for (int plane = 0; plane < Long.BYTES; plane++) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (table.bucket(i) >>> (plane * Byte.SIZE));
            }
            out.write(bytes);
        }
    }
}
