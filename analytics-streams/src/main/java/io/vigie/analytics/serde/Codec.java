package io.vigie.analytics.serde;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A binary form of one type. */
interface Codec<T> {

    void write(T value, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;
}
