package io.vigie.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a configuration directory in which whoever hears of something on the screen also has a webhook. */
final class HookedConfiguration {

    private HookedConfiguration() {}

    static Path of(Path original, Path copy, String url) throws IOException {
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(original)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replace("receivers: [screen]", "receivers: [screen, hook]");
                Files.writeString(copy.resolve(file.getFileName().toString()), text);
            }
        }
        Files.write(
                copy.resolve("receivers.yaml"),
                List.of(
                        "receivers:",
                        "  - {id: screen, type: console}",
                        "  - {id: hook, type: webhook, history: true, url: '" + url
                                + "', secret: benchmark-secret-of-no-value-0123}"));
        return copy;
    }
}
