package io.vigie.ingest.source.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem as RFC 9457 writes it down.
 *
 * @param status HTTP status
 * @param reason lower-case words joined by hyphens; the last part of the problem's type
 * @param detail what is wrong with this request
 * @param more further members
 */
record ProblemDocument(int status, String reason, String detail, Map<String, Object> more) {

    static final String CONTENT_TYPE = "application/problem+json";
    private static final Map<Integer, String> TITLES = Map.of(
            400, "Refused",
            401, "Who are you?",
            408, "The body took too long",
            413, "Too large",
            415, "Content not supported",
            429, "Too busy",
            500, "Internal error",
            503, "Kafka is not available");

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:vigie:problem:" + reason);
        members.put("title", TITLES.getOrDefault(status, "Refused"));
        members.put("status", status);
        members.put("detail", detail);
        members.putAll(more);
        return members;
    }

    boolean worthRetrying() {
        return status == 429 || status == 503;
    }
}
