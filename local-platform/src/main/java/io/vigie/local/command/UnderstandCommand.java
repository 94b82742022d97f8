package io.vigie.local.command;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.analytics.understand.ConfiguredSentiment;
import io.vigie.analytics.understand.Understanding;
import io.vigie.analytics.understand.lines.LineExplanation;
import io.vigie.analytics.understand.lines.LineUnderstanding;
import io.vigie.analytics.understand.sentiment.SentimentScorer;
import io.vigie.configuration.CompanyConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.file.MaybeGzip;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie understand}. */
@Command(
        name = "understand",
        mixinStandardHelpOptions = true,
        description = "Judges mentions, one JSON line out for each line in, in order. No Kafka.",
        footer = {
            "",
            "In:  a JSON object a line, such as {\"id\": \"1\", \"text\": \"Ma pompe fuit\"}; \"text\" is needed,",
            "     \"title\", \"source\", \"author\", \"url\", \"language\" and \"brand\" are read too;",
            "     with --explain a line may also be the bare text",
            "Out: {\"id\", \"language\", \"sentiment\", \"brands\", \"functions\"},",
            "     or {\"line\", \"id\", \"error\"}, the id where it can be read;",
            "     failed only when no line could be judged, or the input is cut off",
            "     --explain adds {\"explanation\": {\"sentiment\": {\"reason\", \"start\", \"total\",",
            "     \"parts\"}, \"functions\": {\"none\", \"considered\"}, \"queries\"}};",
            "     in a terminal it tells the same in words"
        })
final class UnderstandCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = STANDARD_INPUT,
            description = "NDJSON, plain or gzip; - is standard input (default).")
    private String file = STANDARD_INPUT;

    @Option(names = "--config", paramLabel = "DIR", description = "Configuration directory (default: config).")
    private @Nullable Path configuration;

    @Option(
            names = "--explain",
            description = "Adds to each judgement the words that decided; a line may be a bare text.")
    private boolean explain;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!STANDARD_INPUT.equals(file) && !Files.isReadable(Path.of(file))) {
            throw new IllegalArgumentException(file + " cannot be read");
        }
        Path directory = configuration == null ? Home.configuration() : configuration;
        VigieConfig config = CheckCommand.checked(directory);
        PrintWriter out = spec.commandLine().getOut();
        Understanding understanding = Understanding.of(config, sentiment(config.company()));
        try (Reader mentions = mentions()) {
            return judge(understanding, mentions, out);
        } catch (EOFException e) {
            throw new IOException(name() + ": " + (e.getMessage() == null ? "cut off" : e.getMessage()), e);
        } finally {
            out.flush();
        }
    }

    private int judge(Understanding understanding, Reader mentions, PrintWriter out) throws IOException {
        LineUnderstanding.Summary summary = explain
                ? explain(new LineExplanation(understanding.understander()), mentions, out)
                : new LineUnderstanding(understanding.understander()).run(mentions, out);
        if (summary.cutOff()) {
            throw new IOException(name() + ": cut off in line " + summary.lines());
        }
        if (summary.lines() > 0 && summary.judged() == 0) {
            throw new IOException(name() + ": no mention in " + Plural.counted(summary.lines(), "line"));
        }
        return 0;
    }

    private static LineUnderstanding.Summary explain(LineExplanation lines, Reader mentions, PrintWriter out)
            throws IOException {
        return Home.isTerminal()
                ? lines.run(mentions, new ExplanationCard(Terminal.on(out)))
                : lines.run(mentions, out);
    }

    private String name() {
        return STANDARD_INPUT.equals(file) ? "standard input" : file;
    }

    private static SentimentScorer sentiment(CompanyConfig company) {
        return ConfiguredSentiment.of(company.sentiment(), new SimpleMeterRegistry());
    }

    private Reader mentions() throws IOException {
        InputStream in = STANDARD_INPUT.equals(file) ? System.in : Files.newInputStream(Path.of(file));
        return new InputStreamReader(MaybeGzip.decompressed(in), StandardCharsets.UTF_8);
    }
}
