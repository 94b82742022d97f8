package io.vigie.benchmarks.language;

import io.vigie.analytics.understand.language.Language;
import io.vigie.analytics.understand.language.LanguageConfig;
import io.vigie.analytics.understand.language.LanguageDetector;
import io.vigie.analytics.understand.language.OptimaizeLanguageDetector;
import io.vigie.analytics.understand.language.TrigramLanguageDetector;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints how well each detector does on each set, as a table for RESULTS.md. */
public final class LanguageAccuracyMain {

    private LanguageAccuracyMain() {}

    /** Arguments: folder of the labelled files, name of the files (val.tsv), optionally a detector whose errors are listed. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]);
        if (!Files.isDirectory(folder)) {
            out.println("SKIPPED: no labelled texts at " + folder + "; set VIGIE_DATA");
            return;
        }
        Map<String, List<Sample>> sets = new SampleSets(folder, args[1]).all();
        out.println(
                "| texts | number | detector | right | undetermined | wrong and sure | right of the sure / sure of itself |");
        out.println("|---|---|---|---|---|---|---|");
        sets.forEach((name, samples) -> detectors().forEach((detector, adapter) -> {
            Tally tally = new Tally();
            samples.forEach(sample -> tally.add(sample, adapter.detect(sample.text(), sample.declared())));
            out.println("| " + name + " | " + samples.size() + " | " + detector + " | " + tally + " |");
        }));
        if (args.length > 2) {
            LanguageDetector adapter = Objects.requireNonNull(detectors().get(args[2]), args[2]);
            sets.forEach((name, samples) -> samples.forEach(sample -> list(out, name, sample, adapter)));
        }
    }

    private static void list(PrintStream out, String name, Sample sample, LanguageDetector adapter) {
        Language language = adapter.detect(sample.text(), sample.declared());
        if (language.isDetermined() && !sample.right().contains(language.code())) {
            out.printf("%s %s -> %s %s%n", name, sample.right(), language, sample.text());
        }
    }

    private static Map<String, LanguageDetector> detectors() {
        Map<String, LanguageDetector> detectors = new LinkedHashMap<>();
        detectors.put("built-in", new TrigramLanguageDetector(LanguageConfig.DEFAULT));
        detectors.put("library, several passes", OptimaizeLanguageDetector.sampling(LanguageConfig.DEFAULT));
        detectors.put("library, one pass", OptimaizeLanguageDetector.onePass(LanguageConfig.DEFAULT));
        return detectors;
    }
}
