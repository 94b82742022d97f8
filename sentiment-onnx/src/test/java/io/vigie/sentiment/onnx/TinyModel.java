package io.vigie.sentiment.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A real model of a dozen words: the logits of a text are the sum of its words' rows. Its graph is Gather, Cast, Unsqueeze,
 * Mul and ReduceSum over {@code input_ids} and {@code attention_mask}; field numbers from onnx.proto.
 */
final class TinyModel {

    /** A word that the tokenizer knows and the model does not: judging it fails. */
    static final String FAILS = "kaboom";

    private static final int OUT_OF_RANGE = 999;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int INT_ATTRIBUTE = 2;

    private static final Map<String, float[]> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("[PAD]", new float[] {9, 0, 0}); // seen only when padding is not masked
        ROWS.put("[UNK]", new float[] {0, 0.5f, 0});
        ROWS.put("great", new float[] {-1, 0, 3});
        ROWS.put("thank", new float[] {-1, 0, 2});
        ROWS.put("terrible", new float[] {3, 0, -1});
        ROWS.put("awful", new float[] {3, 0, -1});
        ROWS.put("delay", new float[] {1, 0, 0});
        ROWS.put("announces", new float[] {0, 3, 0});
    }

    private TinyModel() {}

    /** Writes a model folder, and returns it. */
    static Path write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("config.json"),
                "{\"id2label\": {\"0\": \"Negative\", \"1\": \"neutral\", \"2\": \"POS\"}, \"max_position_embeddings\": 66}");
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
        Files.write(folder.resolve("model.onnx"), model().bytes());
        return folder;
    }

    private static String tokenizer() {
        int[] id = {0};
        String vocabulary = ROWS.keySet().stream()
                .map(word -> "\"" + word + "\": " + id[0]++)
                .collect(Collectors.joining(", "));
        return """
                {"version": "1.0", "truncation": null, "padding": null,
                 "added_tokens": [], "post_processor": null, "decoder": null,
                 "normalizer": {"type": "Lowercase"},
                 "pre_tokenizer": {"type": "Whitespace"},
                 "model": {"type": "WordLevel", "unk_token": "[UNK]", "vocab": {%s, "%s": %d}}}
                """.formatted(vocabulary, FAILS, OUT_OF_RANGE);
    }

    private static Protobuf model() {
        return new Protobuf()
                .number(1, 8)
                .text(2, "vigie")
                .message(7, graph())
                .message(8, new Protobuf().text(1, "").number(2, 13));
    }

    private static Protobuf graph() {
        return new Protobuf()
                .message(1, node("Gather", "vectors", "rows", "input_ids"))
                .message(1, node("Cast", "counted", "attention_mask").message(5, integer("to", FLOAT)))
                .message(1, node("Unsqueeze", "counts", "counted", "last"))
                .message(1, node("Mul", "summands", "vectors", "counts"))
                .message(1, node("ReduceSum", "logits", "summands", "words").message(5, integer("keepdims", 0)))
                .text(2, "tiny")
                .message(5, rows())
                .message(5, axis("last", 2))
                .message(5, axis("words", 1))
                .message(11, value("input_ids", INT64, "batch", "words"))
                .message(11, value("attention_mask", INT64, "batch", "words"))
                .message(12, value("logits", FLOAT, "batch", "classes"));
    }

    private static Protobuf node(String operator, String output, String... inputs) {
        Protobuf node = new Protobuf();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(2, output).text(3, output).text(4, operator);
    }

    private static Protobuf integer(String name, long value) {
        return new Protobuf().text(1, name).number(3, value).number(20, INT_ATTRIBUTE);
    }

    private static Protobuf rows() {
        ByteBuffer data = ByteBuffer.allocate(ROWS.size() * 3 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : ROWS.values()) {
            for (float value : row) {
                data.putFloat(value);
            }
        }
        return new Protobuf()
                .number(1, ROWS.size())
                .number(1, 3)
                .number(2, FLOAT)
                .text(8, "rows")
                .bytes(9, data.array());
    }

    private static Protobuf axis(String name, long axis) {
        ByteBuffer data =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(axis);
        return new Protobuf().number(1, 1).number(2, INT64).text(8, name).bytes(9, data.array());
    }

    private static Protobuf value(String name, int type, String... dimensions) {
        Protobuf shape = new Protobuf();
        for (String dimension : dimensions) {
            shape.message(1, new Protobuf().text(2, dimension));
        }
        return new Protobuf()
                .text(1, name)
                .message(
                        2,
                        new Protobuf().message(1, new Protobuf().number(1, type).message(2, shape)));
    }
}
