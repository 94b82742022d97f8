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
import java.util.Collection;
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
        Map<String, LanguageDetector> detectors = detectors();
        out.println("Right / undetermined / wrong and sure, in %; in brackets how sure of itself, where it answers.");
        out.println();
        out.println("| texts | number | " + String.join(" | ", detectors.keySet()) + " |");
        out.println("|---|---" + "|---".repeat(detectors.size()) + "|");
        sets.forEach((name, samples) -> out.println(row(name, samples, detectors.values())));
        if (args.length > 2) {
            LanguageDetector adapter = Objects.requireNonNull(detectors.get(args[2]), args[2]);
            sets.forEach((name, samples) -> samples.forEach(sample -> list(out, name, sample, adapter)));
        }
    }

    private static String row(String name, List<Sample> samples, Collection<LanguageDetector> detectors) {
        StringBuilder row = new StringBuilder("| " + name + " | " + samples.size() + " |");
        for (LanguageDetector detector : detectors) {
            Tally tally = new Tally();
            samples.forEach(sample -> tally.add(sample, detector.detect(sample.text(), sample.declared())));
            row.append(' ').append(tally).append(" |");
        }
        return row.toString();
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
