package io.vigie.embedded.registry;

/** A version as the protocol writes it in a path. */
final class VersionNumber {
    static final int LATEST = -1;

    private VersionNumber() {}

    /** @throws RegistryException when it is neither {@code latest} nor a positive number */
    static int parse(String text) {
        if (text.equals("latest")) {
            return LATEST;
        }
        try {
            int number = Integer.parseInt(text);
            if (number > 0 || number == LATEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw RegistryException.invalidVersion(text);
        }
        throw RegistryException.invalidVersion(text);
    }
}
