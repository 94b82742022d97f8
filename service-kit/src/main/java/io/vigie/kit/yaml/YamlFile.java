package io.vigie.kit.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one YAML document (YAML 1.2: {@code no} and {@code on} are words, as French needs). */
public final class YamlFile {

    private static final int MOST_BYTES = 1024 * 1024;

    private final Problems problems;
    private final Map<String, String> environment;

    /**
     * A reader of files.
     *
     * @param problems where what is wrong goes
     * @param environment values of {@code ${NAME}} in texts
     */
    public YamlFile(Problems problems, Map<String, String> environment) {
        this.problems = problems;
        this.environment = Map.copyOf(environment);
    }

    /** The document of a file, or empty when it is absent, empty or broken; what is broken is a problem. */
    public Optional<YamlValue> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return read(name, file);
        } catch (CharacterCodingException e) {
            problems.add(new Problem(name, 0, "", "is not UTF-8"));
            return Optional.empty();
        } catch (IOException e) {
            problems.add(new Problem(name, 0, "", "cannot be read: " + e));
            return Optional.empty();
        }
    }

    private Optional<YamlValue> read(String name, Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            problems.add(new Problem(name, 0, "", "is larger than 1 MiB"));
            return Optional.empty();
        }
        return parse(
                name,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
    }

    /** The document in a text; {@code name} stands for the file in problems. */
    public Optional<YamlValue> parse(String name, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeReader(new StringReader(text));
            return root.map(node -> new YamlValue(new YamlContext(name, problems, environment), "", node));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(new Problem(name, line, "", "is not YAML: " + e.getProblem()));
        } catch (StackOverflowError e) {
            problems.add(new Problem(name, 0, "", "is nested too deeply"));
        } catch (YamlEngineException e) {
            problems.add(new Problem(name, 0, "", "is not YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }
}
