package io.vigie.kit.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Plain or gzip input, told apart by its first two bytes. */
public final class MaybeGzip {

    private static final int BUFFER_BYTES = 64 * 1024;

    private MaybeGzip() {}

    /**
     * The input decompressed where it is gzip. All members of a file that was concatenated, or written in pieces, are read;
     * reading one that was cut off fails with an {@link java.io.EOFException}.
     */
    public static InputStream decompressed(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, BUFFER_BYTES);
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip
                ? GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get()
                : in;
    }
}
