package io.vigie.ingest.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestBodyTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Budget budget = new Budget(1, 100_000);
    private final RequestBody bodies = new RequestBody(50_000, Duration.ofSeconds(60), nanos::get);

    @Test
    void aBodyThatTricklesIsGivenUpAndItsRoomIsFree() {
        assertThatThrownBy(() -> read(trickle(Duration.ofSeconds(1), 1_000)))
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        refused -> assertThat(refused.status()).isEqualTo(408));
        assertThat(budget.bytesInFlight()).isZero();
    }

    @Test
    void aBodyThatTakesItsTimeIsRead() {
        assertThat(read(trickle(Duration.ofSeconds(1), 59))).hasSize(59);
    }

    @Test
    void aBodyOfExactlyTheLimitIsRead() {
        assertThat(read(new ByteArrayInputStream(new byte[50_000]))).hasSize(50_000);
        assertThatThrownBy(() -> read(new ByteArrayInputStream(new byte[50_001])))
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        refused -> assertThat(refused.status()).isEqualTo(413));
    }

    private byte[] read(InputStream in) {
        try (Budget.Lease lease = budget.lease()) {
            return bodies.read(in, null, lease);
        }
    }

    private InputStream trickle(Duration interval, int bytes) {
        return new InputStream() {
            private int sent;

            @Override
            public int read() {
                nanos.addAndGet(interval.toNanos());
                return sent++ < bytes ? 'x' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int next = read();
                if (next < 0) {
                    return -1;
                }
                target[offset] = (byte) next;
                return 1;
            }
        };
    }
}
