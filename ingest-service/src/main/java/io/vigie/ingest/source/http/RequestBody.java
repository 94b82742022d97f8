package io.vigie.ingest.source.http;

import io.vigie.kit.http.RequestRefusedException;
import io.vigie.kit.http.UploadStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body into memory within bounds of size and time. The bound on size holds after decompression, which is done
 * piece by piece and ends at the bound: a gzip bomb costs no more than an honest body.
 */
final class RequestBody {

    private static final int PIECE_BYTES = 16 * 1024;

    private final UploadStream.Bounds bounds;

    RequestBody(UploadStream.Bounds bounds) {
        this.bounds = bounds;
    }

    /**
     * The body, decompressed.
     *
     * @param silence told how long the connection may be silent before a read of {@code in} gives up
     * @throws RequestRefusedException when it is too large, too slow, or not what its Content-Encoding says
     */
    byte[] read(InputStream in, @Nullable String encoding, Budget.Lease lease, Consumer<Duration> silence) {
        Upload upload = new Upload(new UploadStream(in, bounds, silence));
        try (InputStream decoded = decode(upload, encoding)) {
            return readAll(decoded, lease);
        } catch (IOException e) {
            throw new RequestRefusedException(400, "bad-gzip", "the body is not a complete gzip stream");
        }
    }

    private static InputStream decode(InputStream in, @Nullable String encoding) {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return in;
        }
        if (encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip")) {
            return new GzipMembers(in);
        }
        throw RequestRefusedException.unsupported("Content-Encoding must be gzip or identity");
    }

    private byte[] readAll(InputStream in, Budget.Lease lease) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(PIECE_BYTES);
        byte[] piece = new byte[PIECE_BYTES];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            if (body.size() + read > bounds.maxBytes()) {
                throw RequestRefusedException.tooLarge(
                        "a body has at most " + bounds.maxBytes() + " bytes when decompressed");
            }
            lease.grow(read);
            body.write(piece, 0, read);
        }
        return body.toByteArray();
    }

    /** Tells a connection that breaks from what is wrong with what came over it. */
    private static final class Upload extends FilterInputStream {

        Upload(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            throw new UnsupportedOperationException("read in pieces");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            try {
                return super.read(target, offset, length);
            } catch (IOException e) {
                throw new RequestRefusedException(400, "bad-body", "the body could not be read");
            }
        }
    }
}
