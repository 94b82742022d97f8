package io.vigie.benchmarks.flink;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/** What Flink wants to know of a type that has a serializer. */
final class SerializerType<T> extends TypeInformation<T> {

    private final Class<T> type;
    private final TypeSerializer<T> serializer;

    /** @param type the class, or that of which a generic one is */
    @SuppressWarnings("unchecked") // a class knows nothing of type arguments
    SerializerType(Class<? super T> type, TypeSerializer<T> serializer) {
        this.type = (Class<T>) type;
        this.serializer = serializer;
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<T> getTypeClass() {
        return type;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return serializer;
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SerializerType<?> that && type.equals(that.type);
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof SerializerType<?>;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }
}
