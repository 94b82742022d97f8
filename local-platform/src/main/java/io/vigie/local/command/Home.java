package io.vigie.local.command;

import java.nio.file.Path;
import java.util.Map;

/** Where Vigie is and what the environment says: the one place of the command that asks the process. */
final class Home {

    private Home() {}

    /** The directory of the {@code vigie} script. */
    static Path directory() {
        return Path.of(System.getProperty("vigie.home", "."));
    }

    static Path configuration() {
        return directory().resolve("config");
    }

    static Map<String, String> environment() {
        return System.getenv();
    }
}
