package io.vigie.ingest.source.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a JSON array into its elements by structure alone (brackets and strings), so that each element is parsed, and
 * refused, by itself: one bad mention does not take its neighbours with it.
 */
final class JsonArraySplitter {

    private final byte[] body;
    private final List<byte[]> elements = new ArrayList<>();
    private int depth;
    private int elementStart;

    private JsonArraySplitter(byte[] body) {
        this.body = body;
    }

    /**
     * The elements of an array; the whole body when it is no well-formed array.
     *
     * @param most where to stop: an answer of this size means that there may be more
     */
    static List<byte[]> split(byte[] body, int most) {
        int start = skipBlank(body, 0);
        if (start == body.length || body[start] != '[') {
            return List.of(body);
        }
        return new JsonArraySplitter(body).elementsFrom(start, most);
    }

    private List<byte[]> elementsFrom(int start, int most) {
        for (int i = start; i < body.length && elements.size() < most; i++) {
            byte b = body[i];
            if (b == '"') {
                i = endOfString(i);
            } else if (structure(i, b)) {
                return closed(i);
            }
        }
        return elements.size() >= most ? elements : List.of(body);
    }

    /** Follows one structural byte; true at the end of the array. */
    private boolean structure(int i, byte b) {
        if (b == '[' || b == '{') {
            depth++;
            elementStart = depth == 1 ? i + 1 : elementStart;
        } else if (b == ']' || b == '}') {
            depth--;
        } else if (b == ',' && depth == 1) {
            elements.add(Arrays.copyOfRange(body, elementStart, i));
            elementStart = i + 1;
        }
        return depth == 0;
    }

    private List<byte[]> closed(int end) {
        if (body[end] != ']' || skipBlank(body, end + 1) < body.length) {
            return List.of(body);
        }
        boolean empty = elements.isEmpty() && skipBlank(body, elementStart) == end;
        if (!empty) {
            elements.add(Arrays.copyOfRange(body, elementStart, end));
        }
        return elements;
    }

    private int endOfString(int start) {
        int i = start + 1;
        while (i < body.length && body[i] != '"') {
            i += body[i] == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int skipBlank(byte[] body, int from) {
        int i = from;
        while (i < body.length && (body[i] == ' ' || body[i] == '\t' || body[i] == '\r' || body[i] == '\n')) {
            i++;
        }
        return i;
    }
}
