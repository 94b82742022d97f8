package io.vigie.ingest.source.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.kit.http.RequestRefusedException;
import io.vigie.kit.http.UploadConfig;
import io.vigie.kit.http.UploadStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final List<Duration> silences = new ArrayList<>();
    private final Budget budget = new Budget(1, 1, 100_000);
    private final RequestBody bodies = new RequestBody(new UploadStream.Bounds(
            50_000, new UploadConfig(Duration.ofSeconds(60), Duration.ofSeconds(10), 1, 1), nanos::get));

    @Test
    void aBodyThatTricklesIsGivenUpAndItsRoomIsFree() {
        assertRefused(408, trickle(Duration.ofSeconds(1), 1_000));
        assertThat(budget.bytesInFlight()).isZero();
    }

    @Test
    void aBodyThatTakesItsTimeIsRead() {
        assertThat(read(trickle(Duration.ofSeconds(1), 59))).hasSize(59);
    }

    /** Two seconds for each of the bytes, of which each buys one: the ten of grace are used up after ten bytes. */
    @Test
    void aBodyBelowTheLeastRateIsGivenUpWhenItsGraceIsUsedUp() {
        assertThat(read(trickle(Duration.ofSeconds(2), 9))).hasSize(9);
        assertRefused(408, trickle(Duration.ofSeconds(2), 12));
        assertThat(silences).last().isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void gzipThatYieldsNothingIsBoundedAsItIsSent() throws IOException {
        byte[] empty = gzip(new byte[0]);
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        while (members.size() <= 50_000) {
            members.write(empty);
        }
        assertThatThrownBy(() -> read(new ByteArrayInputStream(members.toByteArray()), "gzip"))
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        refused -> assertThat(refused.status()).isEqualTo(413));
    }

    /** A stream that is silent behind a member, as a client is that flushes each: nothing is available, and it is not the end. */
    @Test
    void gzipIsReadToItsLastMember() throws IOException {
        InputStream members = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(gzip("one ".getBytes(US_ASCII))),
                new ByteArrayInputStream(gzip(new byte[0])),
                new ByteArrayInputStream(gzip("two".getBytes(US_ASCII))))));
        assertThat(new String(read(members, "gzip"), US_ASCII)).isEqualTo("one two");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 12, 20, 22})
    void gzipWhoseLastMemberIsCutOffIsRefused(int left) throws IOException {
        InputStream members = new SequenceInputStream(
                new ByteArrayInputStream(gzip("one".getBytes(US_ASCII))),
                new ByteArrayInputStream(Arrays.copyOf(gzip("two".getBytes(US_ASCII)), left)));
        assertRefused("bad-gzip", members, "gzip");
    }

    @Test
    void whatTheHeadOfAMemberCarriesIsPassedOver() throws IOException {
        byte[] plain = gzip("one".getBytes(US_ASCII));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        told.write(plain, 0, 3);
        told.write(0x1E);
        told.write(plain, 4, 6);
        told.write(new byte[] {3, 0, 'x', 'y', 'z', 'n', 'a', 'm', 'e', 0, 's', 'a', 'i', 'd', 0, 1, 2});
        told.write(plain, 10, plain.length - 10);
        assertThat(new String(read(new ByteArrayInputStream(told.toByteArray()), "gzip"), US_ASCII))
                .isEqualTo("one");
    }

    @Test
    void gzipThatWasChangedOnItsWayIsRefused() throws IOException {
        for (int from : new int[] {0, 2, 3, 12}) {
            byte[] changed = gzip("one".getBytes(US_ASCII));
            changed[from] = (byte) (changed[from] ^ 0x60);
            assertRefused("bad-gzip", new ByteArrayInputStream(changed), "gzip");
        }
    }

    @Test
    void aConnectionThatBreaksIsNoFaultOfGzip() {
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new EOFException("early end");
            }
        };
        assertRefused("bad-body", broken, null);
        assertRefused("bad-body", broken, "gzip");
    }

    private void assertRefused(String reason, InputStream in, @Nullable String encoding) {
        assertThatThrownBy(() -> read(in, encoding))
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void whoHasSentDoesNotWaitForWhoIsSending() {
        Budget small = new Budget(1, 1, 100);
        try (Budget.Lease sent = small.lease()) {
            sent.received();
            try (Budget.Lease sending = small.lease()) {
                assertThatThrownBy(sending::received).hasMessageContaining("too many requests");
                assertThatThrownBy(small::lease).hasMessageContaining("too many requests");
            }
        }
        small.lease().received();
    }

    @Test
    void aBodyOfExactlyTheLimitIsRead() {
        assertThat(read(new ByteArrayInputStream(new byte[50_000]))).hasSize(50_000);
        assertRefused(413, new ByteArrayInputStream(new byte[50_001]));
    }

    private void assertRefused(int status, InputStream in) {
        assertThatThrownBy(() -> read(in))
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }

    private byte[] read(InputStream in) {
        return read(in, null);
    }

    private byte[] read(InputStream in, @Nullable String encoding) {
        try (Budget.Lease lease = budget.lease()) {
            return bodies.read(in, encoding, lease, silences::add);
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
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
