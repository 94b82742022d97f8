package io.vigie.ingest.source.http;

import io.vigie.ingest.pipeline.Outcome;
import io.vigie.ingest.pipeline.PublishException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the outcomes of one request's mentions into its answer. */
final class PushAnswer {

    private static final int MAX_REASONS = 100;

    private final List<Map<String, Object>> rejections = new ArrayList<>();
    private long received;
    private long accepted;
    private long rejected;
    private long failed;
    private PublishException.@Nullable Cause cause;

    void add(long line, Outcome outcome) {
        received++;
        if (outcome instanceof Outcome.Published) {
            accepted++;
        } else if (outcome instanceof Outcome.Rejected rejection) {
            rejected++;
            explain(line, rejection);
        } else if (outcome instanceof Outcome.Failed failure) {
            failed++;
            cause = cause == null ? failure.cause() : cause;
        }
    }

    /** Mentions of the request that were not handed over, because one before them had failed. */
    void addNotTried(int mentions) {
        received += mentions;
        failed += mentions;
    }

    private void explain(long line, Outcome.Rejected rejection) {
        if (rejections.size() < MAX_REASONS) {
            Map<String, Object> explained = new LinkedHashMap<>();
            explained.put("line", line);
            explained.put("reason", rejection.reason().label());
            explained.put("detail", rejection.detail());
            rejections.add(explained);
        }
    }

    int status() {
        if (failed > 0) {
            return 503;
        }
        if (rejected == 0) {
            return 202;
        }
        return accepted == 0 ? 400 : 207;
    }

    boolean isProblem() {
        return status() >= 400;
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("received", received);
        members.put("accepted", accepted);
        if (rejected > 0) {
            members.put("rejected", rejections);
        }
        if (failed > 0) {
            members.put("failed", failed);
        }
        return members;
    }

    ProblemDocument problem() {
        PublishException.Cause failure = cause;
        return failure != null
                ? new ProblemDocument(
                        status(),
                        failure.label(),
                        "not everything is stored; send the whole request again, mentions are told apart by their id",
                        members())
                : new ProblemDocument(status(), "mentions-refused", "no mention of the request was taken", members());
    }
}
