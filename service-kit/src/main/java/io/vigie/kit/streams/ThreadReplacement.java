package io.vigie.kit.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream thread that fails is replaced after a pause: the new one starts from the last transaction. An error of the
 * virtual machine stops the service, so that whoever supervises it starts a healthy one.
 */
public final class ThreadReplacement implements StreamsUncaughtExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Counter replacements;

    /** @param counter name of the metric that counts them */
    public ThreadReplacement(MeterRegistry metrics, String counter) {
        replacements = metrics.counter(counter);
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (failure instanceof VirtualMachineError || failure.getCause() instanceof VirtualMachineError) {
            log.error("stopping", failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        log.error("a stream thread failed and is replaced in {}", PAUSE, failure);
        replacements.increment();
        pause();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** On the failing thread: without it, an unreachable registry would have threads replaced in a tight loop. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
