package io.vigie.configuration.load;

import io.vigie.configuration.CompanyConfig;
import io.vigie.configuration.DetectionConfig;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.RoutingConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.yaml.InvalidConfigurationException;
import io.vigie.kit.yaml.Problem;
import io.vigie.kit.yaml.Problems;
import io.vigie.kit.yaml.YamlFile;
import io.vigie.kit.yaml.YamlMapping;
import io.vigie.kit.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a configuration directory as a whole. */
public final class ConfigurationDirectory {

    private static final Set<String> KNOWN_FILES = Set.of(
            "company.yaml",
            "brands.yaml",
            "functions.yaml",
            "departments.yaml",
            "routes.yaml",
            "receivers.yaml",
            "detection.yaml");

    private final Path directory;
    private final Problems problems = new Problems();
    private final Set<String> unreadable = new HashSet<>();
    private final YamlFile yaml;

    private ConfigurationDirectory(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.yaml = new YamlFile(problems, environment);
    }

    /**
     * Reads and validates a directory.
     *
     * @param environment values of {@code ${NAME}} in texts
     * @throws InvalidConfigurationException with every problem found
     */
    public static VigieConfig load(Path directory, Map<String, String> environment) {
        ConfigurationDraft draft = draft(directory, environment);
        if (!draft.problems().isEmpty()) {
            throw new InvalidConfigurationException(draft.problems());
        }
        return draft.config();
    }

    /**
     * Reads a directory as far as it can be read.
     *
     * @throws InvalidConfigurationException when there is no such directory
     */
    public static ConfigurationDraft draft(Path directory, Map<String, String> environment) {
        return new ConfigurationDirectory(directory, environment).draft();
    }

    private ConfigurationDraft draft() {
        if (!Files.isDirectory(directory)) {
            String what = Files.exists(directory) ? "is not a directory" : "does not exist";
            problems.add(new Problem(directory.toString(), 0, "", what));
            problems.throwIfAny();
        }
        reportUnknownFiles();
        VigieConfig config = read();
        requireRoutes();
        new CrossChecks(config, problems, unreadable).run();
        return new ConfigurationDraft(
                config, problems.list().stream().distinct().toList());
    }

    private VigieConfig read() {
        CompanyConfig company = file("company.yaml", CompanyReader::company)
                .orElse(new CompanyConfig("", CompanyConfig.UTC, List.of("fr", "en"), null));
        var brands = file("brands.yaml", BrandReader::brands).orElse(List.of());
        var added = file("functions.yaml", FunctionReader::functions).orElse(List.of());
        var departments =
                file("departments.yaml", DepartmentReader::departments).orElse(List.of());
        var routing = file("routes.yaml", RouteReader::routing).orElse(new RoutingConfig("", List.of(), List.of()));
        var receivers = file("receivers.yaml", ReceiverReader::receivers).orElse(List.of());
        var smtp = file("receivers.yaml", ReceiverReader::smtp).flatMap(Function.identity());
        var detection = file("detection.yaml", CompanyReader::detection).orElse(DetectionConfig.DEFAULT);
        List<FunctionConfig> functions = BuiltInFunctions.extendedBy(added, problems);
        return new VigieConfig(
                company, brands, functions, departments, routing, receivers, smtp.orElse(null), detection);
    }

    private <T> Optional<T> file(String name, Function<YamlMapping, T> reader) {
        Path file = directory.resolve(name);
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            problems.add(new Problem(name, 0, "", "is a link to nothing"));
            unreadable.add(name);
        }
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        int before = problems.list().size();
        Optional<YamlValue> document = yaml.read(file);
        if (document.isEmpty() && problems.list().size() > before) {
            unreadable.add(name);
        }
        return document.map(YamlValue::mapping).map(reader);
    }

    private void requireRoutes() {
        Path file = directory.resolve("routes.yaml");
        if (!Files.exists(file) && !unreadable.contains("routes.yaml")) {
            problems.add(new Problem("routes.yaml", 0, "", "is missing"));
            unreadable.add("routes.yaml");
        }
    }

    private void reportUnknownFiles() {
        try (Stream<Path> files = Files.list(directory)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .filter(name -> !KNOWN_FILES.contains(name))
                    .sorted()
                    .forEach(name -> problems.add(new Problem(
                            name,
                            0,
                            "",
                            "unknown file; known: "
                                    + String.join(
                                            ", ", KNOWN_FILES.stream().sorted().toList()))));
        } catch (IOException e) {
            problems.add(new Problem(directory.toString(), 0, "", "cannot be listed: " + e));
        }
    }
}
