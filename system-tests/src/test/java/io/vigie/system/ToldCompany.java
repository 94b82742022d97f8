package io.vigie.system;

import io.vigie.configuration.VigieConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.testkit.RecordingHttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The configuration that is shipped, in a directory of its own, with a webhook that is told of every alert. */
record ToldCompany(Path config) {

    static final Map<String, String> ENVIRONMENT = Map.of("HOOK_SECRET", "a secret of sixteen or more");

    private static final Pattern PUBLISHED = Pattern.compile("\"published_at\":\"([^\"]+)\"");

    static ToldCompany in(Path directory, RecordingHttpServer receiver) throws IOException {
        Path config = Files.createDirectory(directory.resolve("config"));
        try (Stream<Path> files = Files.list(RunningPlatform.REPOSITORY.resolve("config"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replace("receivers: [screen]", "receivers: [screen, hook]");
                Files.writeString(config.resolve(file.getFileName()), text);
            }
        }
        Files.writeString(config.resolve("receivers.yaml"), """
                receivers:
                  - {id: screen, type: console}
                  - {id: hook, type: webhook, history: true, url: "%s/hook", secret: "${HOOK_SECRET}"}
                """.formatted(receiver.url()));
        return new ToldCompany(config);
    }

    VigieConfig load() {
        return ConfigurationDirectory.load(config, ENVIRONMENT);
    }

    /** Of the demo's lines, those published in [from, until). */
    static List<String> between(List<String> lines, String from, String until) {
        return lines.stream()
                .filter(line -> {
                    Matcher published = PUBLISHED.matcher(line);
                    return published.find()
                            && published.group(1).compareTo(from) >= 0
                            && published.group(1).compareTo(until) < 0;
                })
                .toList();
    }
}
