package io.vigie.ingest.source.http;

import io.vigie.kit.http.RequestRefusedException;
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
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Refused"),
            Map.entry(401, "Who are you?"),
            Map.entry(403, "Not from another site"),
            Map.entry(405, "Not at this address"),
            Map.entry(408, "The body took too long"),
            Map.entry(413, "Too large"),
            Map.entry(415, "Content not supported"),
            Map.entry(421, "Not for this host"),
            Map.entry(429, "Too busy"),
            Map.entry(500, "Internal error"),
            Map.entry(503, "Kafka is not available"));

    /** Of those that share their status with others. */
    private static final Map<String, String> TITLES_BY_REASON = Map.of(
            "registry-unavailable", "The schema registry is not available",
            "record-refused", "Kafka does not take it");

    static ProblemDocument of(RequestRefusedException refused) {
        return new ProblemDocument(refused.status(), refused.reason(), String.valueOf(refused.getMessage()), Map.of());
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:vigie:problem:" + reason);
        members.put("title", TITLES_BY_REASON.getOrDefault(reason, TITLES.getOrDefault(status, "Refused")));
        members.put("status", status);
        members.put("detail", detail);
        members.putAll(more);
        return members;
    }

    boolean worthRetrying() {
        return status == 429 || status == 503;
    }
}
