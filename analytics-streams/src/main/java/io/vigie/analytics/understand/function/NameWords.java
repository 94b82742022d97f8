package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.sentiment.FeatureExtractor;
import io.vigie.analytics.understand.sentiment.FeatureFamily;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of names. Who is named says nothing of what is said: a name must be no reason, nor tell a function because it is
 * spelt like words that the model learnt. So it is a word that the model knows and that says nothing.
 *
 * @param alone keys of names of one word, whatever else the word means
 * @param parts keys of the words of longer names, which say what they say otherwise: air, bank
 */
record NameWords(Set<Integer> alone, Set<Integer> parts) {

    static final NameWords NONE = of(List.of());

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static NameWords of(Collection<String> names) {
        Set<Integer> alone = new LinkedHashSet<>();
        Set<Integer> parts = new LinkedHashSet<>();
        for (String name : names) {
            List<Integer> words = words(name);
            Set<Integer> kind = words.size() == 1 ? alone : parts;
            kind.addAll(words);
            kind.addAll(words(withoutAccents(name)));
        }
        return new NameWords(alone, parts);
    }

    private static List<Integer> words(String name) {
        List<Integer> keys = new ArrayList<>();
        new FeatureExtractor()
                .extractWords(
                        name,
                        (family, hash) -> {
                            keys.add(FunctionWeights.key(family, hash));
                            return family == FeatureFamily.WORD;
                        },
                        word -> {});
        return keys;
    }

    private static String withoutAccents(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }
}
