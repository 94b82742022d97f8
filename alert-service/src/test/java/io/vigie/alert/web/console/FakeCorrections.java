package io.vigie.alert.web.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Applies every correction that names what it corrects. */
final class FakeCorrections {

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<JsonNode> asked = new ArrayList<>();
    private final List<ObjectNode> applied = new ArrayList<>();

    synchronized ObjectNode apply(String mention, JsonNode body) {
        asked.add(body);
        ObjectNode correction = JSON.createObjectNode()
                .put("command_id", "c" + applied.size())
                .put("mention_id", mention)
                .put("outcome", "applied")
                .put("actor", body.path("actor").asText())
                .put("note", body.path("note").asText())
                .put("at", "2026-03-19T14:37:0" + applied.size() + "Z");
        ObjectNode after = correction.putObject("after");
        after.put("sentiment", body.path("sentiment").asText("negative"));
        after.set(
                "functions",
                body.has("functions")
                        ? body.path("functions")
                        : JSON.createArrayNode().add("quality"));
        applied.add(correction);
        return correction;
    }

    synchronized ObjectNode all() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode corrections = answer.putArray("corrections");
        applied.forEach(corrections::add);
        return answer;
    }
}
