package io.vigie.kit.streams;

import io.vigie.schemas.registry.RegistryUnavailableException;
import io.vigie.schemas.registry.SchemaRefusedException;
import io.vigie.schemas.registry.UnknownSchemaException;
import io.vigie.schemas.registry.UnreadableSchemaException;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ProcessorStateException;

/** Tells a record's fault from its surroundings', and gives faults their names. */
final class Fault {

    /**
     * With any of these in the chain of causes, the same record may pass later. A schema that is refused is every record's, and
     * to pass over one would lose what comes of it for good: what read it remembers that it has.
     */
    private static final List<Class<? extends Throwable>> SURROUNDINGS = List.of(
            RegistryUnavailableException.class,
            SchemaRefusedException.class,
            RetriableException.class,
            InterruptException.class,
            ProcessorStateException.class);

    private static final int DEEPEST_CAUSE = 20;

    private Fault() {}

    static boolean isOfRecord(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (isSurroundings(cause)) {
                return false;
            }
            cause = cause.getCause();
        }
        return true;
    }

    private static boolean isSurroundings(Throwable cause) {
        return SURROUNDINGS.stream().anyMatch(type -> type.isInstance(cause));
    }

    /** Named reason: few values, fit for a metric label. */
    static String reason(Throwable failure) {
        if (failure instanceof PoisonException poison) {
            return poison.reason();
        }
        if (failure instanceof UnknownSchemaException) {
            return "unknown-schema";
        }
        if (failure instanceof UnreadableSchemaException) {
            return "unreadable-schema";
        }
        if (failure instanceof RecordTooLargeException) {
            return "too-large";
        }
        if (failure instanceof SerializationException) {
            return "not-in-format";
        }
        return failure.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** What happened, in words, causes included. */
    static String detail(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : failure.getMessage() + ": " + cause;
    }
}
