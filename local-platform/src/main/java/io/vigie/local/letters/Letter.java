package io.vigie.local.letters;

import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.catalogue.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it lies on its topic.
 *
 * @param id where it is
 * @param content what it says
 * @param redrives how often it has been put back, as whatever it was before included
 */
public record Letter(LetterId id, DeadLetter content, int redrives) {

    private static final int MOST_DIGITS = 9;

    /** With the count of redrives that are recorded of it, or of those that its own headers tell, if more. */
    static Letter of(LetterId id, DeadLetter content, int recorded) {
        return new Letter(id, content, Math.max(recorded, countIn(content)));
    }

    private static int countIn(DeadLetter content) {
        ByteBuffer header = content.getHeaders().get(Topics.REDRIVE_COUNT_HEADER);
        String digits = header == null ? "" : new String(bytes(header), StandardCharsets.US_ASCII);
        return digits.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(digits) : 0;
    }

    public byte[] payload() {
        return bytes(content.getPayload());
    }

    public byte @Nullable [] key() {
        ByteBuffer key = content.getKey();
        return key == null ? null : bytes(key);
    }

    /** Whether the letter holds all of what was refused. */
    public boolean whole() {
        return content.getPayload().remaining() == content.getPayloadSize();
    }

    /** Where it came from: {@code topic-partition@offset}, {@code file:line}, or the source that pushed it. */
    public String from() {
        String topic = content.getTopic();
        if (topic != null) {
            return topic + "-" + content.getPartition() + "@" + content.getOffset();
        }
        String place = content.getPlace();
        String source = content.getSource();
        return place != null ? place : source == null ? "push" : "push of " + source;
    }

    /** What a buffer holds; leaves it as it was. */
    public static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
