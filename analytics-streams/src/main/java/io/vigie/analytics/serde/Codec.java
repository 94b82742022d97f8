package io.vigie.analytics.serde;

/** A binary form of one type. Reading throws what it likes on bytes that are broken. */
interface Codec<T> {

    void write(T value, ByteWriter out);

    T read(ByteReader in);
}
