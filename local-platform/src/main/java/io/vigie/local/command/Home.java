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

    /** Whether somebody watches, as the script found out: Java 22 and newer no longer tell. */
    static boolean isTerminal() {
        return Boolean.getBoolean("vigie.terminal");
    }

    static Map<String, String> environment() {
        return System.getenv();
    }
}
