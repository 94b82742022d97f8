package io.vigie.embedded.registry;

import io.confluent.kafka.schemaregistry.client.rest.entities.ErrorMessage;

/** A request that the protocol answers with one of its numbered errors. */
final class RegistryException extends RuntimeException {
    private final int errorCode;

    private RegistryException(int errorCode, String message) {
        super(message);
        this.errorCode = errorCode;
    }

    static RegistryException subjectNotFound(String subject) {
        return new RegistryException(40401, "Subject '" + subject + "' not found.");
    }

    static RegistryException versionNotFound(String version) {
        return new RegistryException(40402, "Version " + version + " not found.");
    }

    static RegistryException schemaNotFound(String what) {
        return new RegistryException(40403, "Schema not found: " + what);
    }

    static RegistryException subjectSoftDeleted(String subject) {
        return new RegistryException(40404, "Subject '" + subject + "' was soft deleted; delete it permanently next.");
    }

    static RegistryException subjectNotSoftDeleted(String subject) {
        return new RegistryException(40405, "Subject '" + subject + "' must be soft deleted before permanently.");
    }

    static RegistryException versionSoftDeleted(VersionKey version) {
        return new RegistryException(40406, describe(version) + " was soft deleted; delete it permanently next.");
    }

    static RegistryException versionNotSoftDeleted(VersionKey version) {
        return new RegistryException(40407, describe(version) + " must be soft deleted before permanently.");
    }

    static RegistryException levelNotFound(String subject) {
        return new RegistryException(40408, "Subject '" + subject + "' has no compatibility level of its own.");
    }

    static RegistryException modeNotFound(String subject) {
        return new RegistryException(40409, "Subject '" + subject + "' has no mode of its own.");
    }

    static RegistryException incompatible(String subject, Object reasons) {
        return new RegistryException(
                409, "Schema is incompatible with an earlier one of '" + subject + "': " + reasons);
    }

    static RegistryException invalidSchema(String why) {
        return new RegistryException(42201, "Invalid schema: " + why);
    }

    static RegistryException invalidVersion(String version) {
        return new RegistryException(
                42202, "Version '" + version + "' is neither \"latest\" nor a number from 1 to 2147483647.");
    }

    static RegistryException invalidLevel(String level) {
        return new RegistryException(42203, "Invalid compatibility level '" + level + "'.");
    }

    static RegistryException invalidMode(String mode) {
        return new RegistryException(42204, "Invalid mode '" + mode + "': READWRITE or READONLY.");
    }

    static RegistryException notPermitted(String why) {
        return new RegistryException(42205, why);
    }

    static RegistryException referenced(VersionKey version) {
        return new RegistryException(42206, describe(version) + " is referred to by another schema.");
    }

    static RegistryException malformedRequest(String why) {
        return new RegistryException(400, "Malformed request: " + why);
    }

    private static String describe(VersionKey version) {
        return "Subject '" + version.subject() + "' version " + version.version();
    }

    /** The first three digits of an error code. */
    int httpStatus() {
        return errorCode < 1000 ? errorCode : errorCode / 100;
    }

    ErrorMessage toEntity() {
        return new ErrorMessage(errorCode, String.valueOf(getMessage()));
    }
}
