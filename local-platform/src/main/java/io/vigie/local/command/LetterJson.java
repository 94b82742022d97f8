package io.vigie.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vigie.local.letters.Letter;
import io.vigie.schemas.DeadLetter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A dead letter as one line of JSON, in ASCII so that no terminal can be led astray. */
final class LetterJson {

    private static final int EXCERPT = 200;
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private LetterJson() {}

    static String of(Letter letter) {
        DeadLetter content = letter.content();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", letter.id().toString());
        members.put("dead_letter_id", content.getDeadLetterId());
        members.put("at", content.getAt().toString());
        members.put("service", content.getService());
        members.put("stage", content.getStage());
        members.put("reason", content.getReason());
        members.put("detail", content.getDetail());
        members.put("from", letter.from());
        members.put("payload_size", content.getPayloadSize());
        members.put("excerpt", LetterTable.excerpt(letter, EXCERPT));
        members.put("redrives", letter.redrives());
        try {
            return ASCII.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text and numbers can be written", e);
        }
    }
}
