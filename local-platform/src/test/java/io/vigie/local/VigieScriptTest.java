package io.vigie.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code vigie}, with a Maven and a Java that only say what they were asked. */
@EnabledOnOs(OS.LINUX)
class VigieScriptTest {

    @TempDir
    private Path directory;

    private Path home;

    @BeforeEach
    void aHome() throws IOException {
        home = Files.createDirectories(directory.toRealPath().resolve("the home"));
        Files.copy(Path.of("..", "vigie"), home.resolve("vigie"));
        Files.createDirectories(home.resolve("local-platform/src/main"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.writeString(home.resolve("local-platform/pom.xml"), "");
        program("mvnw", "echo \"curl: (6) Could not resolve host\"; exit 1");
        program("jdk/bin/java", "echo \"$* LC_ALL=${LC_ALL:-} LANG=${LANG:-}\"");
        program("jdk/bin/javac", "exit 1");
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
    }

    @Test
    void aBuildThatFailsBeforeMavenSaysWhy() throws Exception {
        Run run = run(home.resolve("vigie"), Map.of());

        assertThat(run.output()).contains("Could not resolve host").contains("vigie: the build failed");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void aLinkToItLeadsToItsHome() throws Exception {
        built();
        Path link = Files.createSymbolicLink(directory.resolve("vigie"), home.resolve("vigie"));

        assertThat(run(link, Map.of("CDPATH", directory.toString())).output()).contains("vigie.home=" + home + " ");
    }

    @Test
    void filesWithAccentsCanBeNamedInThePosixLocale() throws Exception {
        built();

        assertThat(run(home.resolve("vigie"), Map.of("LC_ALL", "C")).output()).contains("LC_ALL=C.UTF-8 ");
    }

    @Test
    void aLocaleThatWasChosenStays() throws Exception {
        built();

        assertThat(run(home.resolve("vigie"), Map.of("LC_ALL", "C.utf8")).output())
                .contains("LC_ALL=C.utf8 ");
    }

    private void built() throws IOException {
        Files.createDirectories(home.resolve("local-platform/target"));
        Files.writeString(home.resolve("local-platform/target/vigie.built"), "");
    }

    private void program(String name, String script) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/usr/bin/env bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private record Run(int exitCode, String output) {}

    private Run run(Path script, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString(), "check")
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("LC_ALL");
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), output);
    }
}
