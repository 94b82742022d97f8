package io.vigie.analytics.topology;

import io.vigie.analytics.aggregate.StopWords;
import io.vigie.analytics.aggregate.TermExtractor;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.VigieConfig;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Term extractors by brand: that a text about a brand holds the brand's own words says nothing. */
public final class BrandTerms implements Function<String, TermExtractor> {

    private final Map<String, TermExtractor> byBrand = new HashMap<>();
    private final TermExtractor unknownBrand = new TermExtractor(StopWords.ALL, Set.of());

    public BrandTerms(VigieConfig company) {
        company.brands().forEach(brand -> byBrand.put(brand.id(), extractor(brand)));
    }

    @Override
    public TermExtractor apply(String brand) {
        return byBrand.getOrDefault(brand, unknownBrand);
    }

    private static TermExtractor extractor(BrandConfig brand) {
        Set<String> ownWords = Stream.concat(Stream.of(brand.id(), brand.name()), brand.aliases().stream())
                .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")))
                .flatMap(word -> Stream.of(word, "#" + word))
                .collect(Collectors.toUnmodifiableSet());
        return new TermExtractor(StopWords.ALL, ownWords);
    }
}
