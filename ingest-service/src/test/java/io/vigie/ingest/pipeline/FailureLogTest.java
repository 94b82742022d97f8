package io.vigie.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.ingest.pipeline.MentionJudge.Identities;
import io.vigie.ingest.pipeline.PublishException.Cause;
import io.vigie.testkit.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailureLogTest {

    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private final FailureLog failures = new FailureLog(clock);

    @Test
    void eachKindIsToldAtOnceAndThenEachMinute() {
        assertThat(failures.line(Cause.KAFKA_UNAVAILABLE, failure("a")))
                .hasValue(
                        "kafka-unavailable: java.lang.IllegalStateException: a, by java.lang.ArithmeticException: why");
        clock.advance(Duration.ofSeconds(59));
        assertThat(failures.line(Cause.KAFKA_UNAVAILABLE, failure("b"))).isEmpty();
        assertThat(failures.line(Cause.RECORD_REFUSED, failure("c"))).isPresent();
        assertThat(failures.line(Cause.KAFKA_UNAVAILABLE, failure("d"))).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(failures.line(Cause.KAFKA_UNAVAILABLE, failure("e")))
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("kafka-unavailable (and 2 before): ")
                        .contains("IllegalStateException: e"));
    }

    @Test
    void whatIsNotStoredIsInTheLog() {
        Logger log = (Logger) LoggerFactory.getLogger(MentionPipeline.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try {
            InMemoryPublisher publisher = new InMemoryPublisher();
            publisher.breakWith(Cause.REGISTRY_UNAVAILABLE);
            MentionPipeline pipeline = Pipelines.over(publisher, new SimpleMeterRegistry(), Identities.REQUIRED);
            pipeline.take(RawMention.Json.of("{"), TimePolicy.live(clock.instant()))
                    .join();
            pipeline.take(RawMention.Json.of("{"), TimePolicy.live(clock.instant()))
                    .join();
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("not stored: registry-unavailable: java.lang.IllegalStateException: broken");
    }

    private static PublishException failure(String message) {
        return new PublishException(
                Cause.KAFKA_UNAVAILABLE, new IllegalStateException(message, new ArithmeticException("why")));
    }
}
