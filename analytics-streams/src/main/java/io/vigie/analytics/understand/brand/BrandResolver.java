package io.vigie.analytics.understand.brand;

import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.Reasons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the brands' queries, unless the source declares a known brand: that is then the only one. A brand's exclusion
 * query counts in both cases.
 */
public final class BrandResolver {

    private final List<Brand> brands;
    private final Map<String, Brand> byName = new HashMap<>();
    /** Index of the brand that a query finds. */
    private final Map<String, Integer> byQuery = new HashMap<>();

    public BrandResolver(Collection<Brand> brands) {
        this.brands = List.copyOf(brands);
        this.brands.forEach(brand -> brand.names().forEach(name -> byName.putIfAbsent(key(name), brand)));
        this.brands.forEach(brand -> byName.put(key(brand.id()), brand));
        for (int i = 0; i < this.brands.size(); i++) {
            byQuery.put(this.brands.get(i).queryId(), i);
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The brands of a mention.
     *
     * @param declared brand that the source declares, null when it declares none
     * @param hits all stored queries that match the mention
     */
    public BrandVerdict resolve(@Nullable String declared, List<QueryHit> hits) {
        List<Brand> candidates = candidates(declared, hits);
        if (candidates.isEmpty()) {
            return BrandVerdict.NONE;
        }
        List<String> about = new ArrayList<>();
        List<Exclusion> exclusions = new ArrayList<>();
        for (Brand brand : candidates) {
            QueryHit noise = hit(brand.excludeId(), hits);
            if (noise == null) {
                about.add(brand.id());
            } else {
                exclusions.add(new Exclusion(brand.id(), Exclusion.Reason.NOISE, Reasons.of(noise.words())));
            }
        }
        return new BrandVerdict(about, exclusions);
    }

    private List<Brand> candidates(@Nullable String declared, List<QueryHit> hits) {
        Brand authoritative = declared == null ? null : byName.get(key(declared));
        return authoritative != null ? List.of(authoritative) : found(hits);
    }

    /** Asked by hit: most mentions have few, and there may be thousands of brands. In the order of the brands. */
    private List<Brand> found(List<QueryHit> hits) {
        if (brands.isEmpty() || hits.isEmpty()) {
            return List.of();
        }
        return hits.stream()
                .map(hit -> byQuery.get(hit.queryId()))
                .filter(Objects::nonNull)
                .sorted()
                .map(brands::get)
                .toList();
    }

    private static @Nullable QueryHit hit(String query, List<QueryHit> hits) {
        for (QueryHit hit : hits) {
            if (hit.queryId().equals(query)) {
                return hit;
            }
        }
        return null;
    }
}
