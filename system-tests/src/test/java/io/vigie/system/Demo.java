package io.vigie.system;

import io.vigie.ingest.source.file.ReplayResult;
import io.vigie.local.demo.ScenarioGenerator;
import io.vigie.schemas.catalogue.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The platform of {@code ./vigie demo} after its replay: one for all test classes, which only add to it by people's acts. */
final class Demo implements AutoCloseable {

    final RunningPlatform running;
    final List<String> lines;
    final ReplayResult replayed;

    private final TemporaryDirectory directory;

    private Demo(TemporaryDirectory directory) throws IOException, InterruptedException {
        this.directory = directory;
        this.lines = ScenarioGenerator.shippedLines();
        this.running =
                RunningPlatform.start(directory.path(), RunningPlatform.shippedCompany(), Topics.DEFAULT_PARTITIONS);
        this.replayed = running.replay(directory.path(), lines);
    }

    private static Demo start() {
        try {
            return new Demo(TemporaryDirectory.create());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while replaying the demo", e);
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
        directory.close();
    }

    /** Gives the demo to who asks for it; starts it for the first, ends it after the last test of the run. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Demo.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Demo.class))
                    .computeIfAbsent(Demo.class, key -> start(), Demo.class);
        }
    }
}
