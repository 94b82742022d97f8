package io.vigie.kit.streams;

import io.vigie.schemas.registry.RegistryUnavailableException;
import io.vigie.schemas.registry.SchemaRefusedException;
import io.vigie.schemas.registry.UnknownSchemaException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Names what went wrong, and whether waiting would mend it. */
final class Reasons {

    private static final int LONGEST_DETAIL = 1000;

    private Reasons() {}

    /** Whether the record is not at fault: it must be tried again and must not become a dead letter. */
    static boolean passing(Throwable error) {
        return causes(error)
                .anyMatch(each -> each instanceof RegistryUnavailableException || each instanceof RetriableException);
    }

    static String of(Throwable error) {
        return causes(error)
                .map(Reasons::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("processing-failed");
    }

    private static String name(Throwable error) {
        if (error instanceof UnknownSchemaException) {
            return "unknown-schema";
        } else if (error instanceof SchemaRefusedException) {
            return "schema-refused";
        } else if (error instanceof SerializationException) {
            return "not-readable";
        } else if (error instanceof RecordTooLargeException) {
            return "record-too-large";
        }
        return error instanceof IllegalArgumentException ? "invalid-value" : "";
    }

    static String detail(Throwable error) {
        String detail = error.getClass().getSimpleName() + ": " + error.getMessage();
        return detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()));
    }

    private static Stream<Throwable> causes(@Nullable Throwable error) {
        return Stream.iterate(error, each -> each != null, Throwable::getCause);
    }
}
