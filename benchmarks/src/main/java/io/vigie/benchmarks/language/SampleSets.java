package io.vigie.benchmarks.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What language detection is tried on: the labelled files, pieces and mixtures of them, and a few texts written for it. */
final class SampleSets {

    /** Languages of the labelled files whose folder tells the language; the Hindi one is half English. */
    static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "pt", "ar");

    private static final int TINY = 19;
    private static final int SHORT = 59;

    private final Map<String, List<Sample>> published = new LinkedHashMap<>();

    /** Reads LANGUAGE/FILE of a folder, lines of label TAB text. */
    SampleSets(Path folder, String file) throws IOException {
        for (String language : LANGUAGES) {
            try (Stream<String> lines = Files.lines(folder.resolve(language).resolve(file))) {
                published.put(
                        language,
                        lines.map(line -> line.substring(line.indexOf('\t') + 1))
                                .map(text -> new Sample(text, null, Set.of(language)))
                                .toList());
            }
        }
    }

    /** Every set by its name. */
    Map<String, List<Sample>> all() {
        Map<String, List<Sample>> sets = new LinkedHashMap<>();
        List<Sample> texts = published.values().stream().flatMap(List::stream).toList();
        sets.put("all as published", texts);
        sets.put("- under 20 characters", where(texts, length -> length < 20));
        sets.put("- 20 to 59", where(texts, length -> length >= 20 && length < 60));
        sets.put("- 60 to 150", where(texts, length -> length >= 60 && length <= 150));
        sets.put("- over 150", where(texts, length -> length > 150));
        published.forEach((language, samples) -> sets.put("- folder " + language, samples));
        sets.put("first words, under 20 characters", cut(texts, TINY));
        sets.put("first words, under 60 characters", cut(texts, SHORT));
        sets.put("two joined, over 150", where(joined(), length -> length > 150));
        sets.put("rightly declared, under 20", declared(cut(texts, TINY), right -> right));
        sets.put("wrongly declared, all as published", declared(texts, right -> right.equals("fr") ? "en" : "fr"));
        sets.put("two languages, halves", mixed(1));
        sets.put("two languages, in turn", mixed(2));
        sets.put("two languages, hand-written", written("mixed.tsv"));
        sets.put("short, hand-written", written("short.tsv"));
        sets.put("script of no configured language", written("unconfigured.tsv"));
        return sets;
    }

    private static List<Sample> where(List<Sample> samples, Predicate<Integer> length) {
        return samples.stream()
                .filter(each -> length.test(each.text().length()))
                .toList();
    }

    private static List<Sample> cut(List<Sample> samples, int chars) {
        return samples.stream()
                .map(each -> new Sample(firstWords(each.text(), chars), null, each.right()))
                .toList();
    }

    private static String firstWords(String text, int chars) {
        if (text.length() <= chars) {
            return text;
        }
        int space = text.lastIndexOf(' ', chars);
        return text.substring(0, space > 0 ? space : chars);
    }

    private static List<Sample> declared(List<Sample> samples, UnaryOperator<String> declaration) {
        return samples.stream()
                .map(each ->
                        each.declaring(declaration.apply(each.right().iterator().next())))
                .toList();
    }

    private List<Sample> joined() {
        List<Sample> joined = new ArrayList<>();
        for (List<Sample> samples : published.values()) {
            for (int i = 0; i + 1 < samples.size(); i += 2) {
                joined.add(new Sample(
                        samples.get(i).text() + ". " + samples.get(i + 1).text(),
                        null,
                        samples.get(i).right()));
            }
        }
        return joined;
    }

    /** Beginnings of two texts of neighbouring languages, one after the other, so many times. German is left out: its file holds other languages. */
    private List<Sample> mixed(int turns) {
        List<String> languages =
                LANGUAGES.stream().filter(each -> !each.equals("de")).toList();
        List<Sample> mixed = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            String one = languages.get(i);
            String other = languages.get((i + 1) % languages.size());
            List<Sample> first = longEnough(one);
            List<Sample> second = longEnough(other);
            for (int n = 0; n + turns <= Math.min(first.size(), second.size()); n += turns) {
                StringBuilder text = new StringBuilder();
                for (int turn = 0; turn < turns; turn++) {
                    text.append(firstWords(first.get(n + turn).text(), SHORT)).append(". ");
                    text.append(firstWords(second.get(n + turn).text(), SHORT)).append(". ");
                }
                mixed.add(new Sample(text.toString(), null, Set.of(one, other)));
            }
        }
        return mixed;
    }

    private List<Sample> longEnough(String language) {
        return where(Objects.requireNonNull(published.get(language)), length -> length > SHORT);
    }

    /** Lines of right languages (with commas, or "-") TAB text, from the resources. */
    private static List<Sample> written(String name) {
        try (InputStream in = Objects.requireNonNull(SampleSets.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(SampleSets::sample).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Sample sample(String line) {
        String[] parts = line.split("\t", 2);
        Set<String> right = Arrays.stream(parts[0].split(","))
                .filter(each -> !each.equals("-"))
                .collect(Collectors.toSet());
        return new Sample(parts[1], null, right);
    }
}
