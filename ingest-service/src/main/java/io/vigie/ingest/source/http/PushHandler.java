package io.vigie.ingest.source.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.vigie.ingest.pipeline.Arrivals;
import io.vigie.ingest.pipeline.MentionPipeline;
import io.vigie.ingest.pipeline.Outcome;
import io.vigie.ingest.pipeline.TimePolicy;
import io.vigie.ingest.source.http.PushItems.PushItem;
import io.vigie.kit.http.ClientConnection;
import io.vigie.kit.http.RequestRefusedException;
import io.vigie.kit.http.UploadStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/mentions}: reads, hands over, and answers when Kafka has everything that it says was taken. */
final class PushHandler implements Handler {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RETRY_AFTER_SECONDS = "5";

    private final MentionPipeline pipeline;
    private final Arrivals arrivals;
    private final Budget budget;
    private final RequestBody bodies;
    private final PushItems items;
    private final @Nullable PushToken token;

    PushHandler(PushApi.Ingestion ingestion, PushConfig config, Budget budget, LongSupplier nanoTicker) {
        this.pipeline = ingestion.pipeline();
        this.arrivals = ingestion.arrivals();
        this.budget = budget;
        this.bodies = new RequestBody(new UploadStream.Bounds(config.bodyBytes(), config.uploads(), nanoTicker));
        this.items = new PushItems(ingestion.limits().mentionBytes(), config.mentions());
        this.token = config.token();
    }

    @Override
    public void handle(Context context) {
        PushAnswer answer = take(context);
        if (answer.isProblem()) {
            refuse(context, answer.problem());
        } else {
            write(context, answer.status(), "application/json", answer.members());
        }
    }

    private PushAnswer take(Context context) {
        if (token != null && !token.isIn(context.header(Header.AUTHORIZATION))) {
            throw RequestRefusedException.unknownClient();
        }
        BodyFormat format = BodyFormat.of(context.header(Header.CONTENT_TYPE));
        try (Budget.Lease lease = budget.lease()) {
            byte[] body = body(context, lease);
            lease.received();
            return publish(items.of(body, format));
        } catch (IOException e) {
            throw new RequestRefusedException(400, "bad-body", "the body could not be read");
        }
    }

    private byte[] body(Context context, Budget.Lease lease) throws IOException {
        try (ClientConnection connection = ClientConnection.of(context)) {
            return bodies.read(
                    context.req().getInputStream(),
                    context.header(Header.CONTENT_ENCODING),
                    lease,
                    connection::allowSilence);
        }
    }

    private PushAnswer publish(List<PushItem> mentions) {
        PushAnswer answer = new PushAnswer();
        try (Arrivals.Arrival arrival = arrivals.open()) {
            List<CompletableFuture<Outcome>> outcomes = handOver(mentions, TimePolicy.live(arrival.receivedAt()));
            for (int i = 0; i < outcomes.size(); i++) {
                answer.add(mentions.get(i).line(), outcomes.get(i).join());
            }
            answer.addNotTried(mentions.size() - outcomes.size());
        }
        return answer;
    }

    /** Up to the first failure: when Kafka is not there, each further mention would wait in vain, one after another. */
    private List<CompletableFuture<Outcome>> handOver(List<PushItem> mentions, TimePolicy times) {
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>(mentions.size());
        boolean failed = false;
        for (int i = 0; i < mentions.size() && !failed; i++) {
            CompletableFuture<Outcome> outcome = pipeline.take(mentions.get(i).raw(), times);
            outcomes.add(outcome);
            failed = outcome.isDone() && outcome.join() instanceof Outcome.Failed;
        }
        return outcomes;
    }

    static void refuse(Context context, ProblemDocument problem) {
        if (problem.worthRetrying()) {
            context.header(Header.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (problem.status() == 401) {
            context.header(Header.WWW_AUTHENTICATE, "Bearer");
        }
        write(context, problem.status(), ProblemDocument.CONTENT_TYPE, problem.members());
    }

    private static void write(Context context, int status, String contentType, Map<String, Object> members) {
        try {
            context.status(status).contentType(contentType).result(JSON.writeValueAsBytes(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text and numbers can be written", e);
        }
    }
}
