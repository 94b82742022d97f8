package io.vigie.analytics.understand.brand;

import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.Reasons;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the brands' queries, unless the source declares a known brand: that is then the only one. A brand's exclusion
 * query counts in both cases.
 */
public final class BrandResolver {

    private final List<Brand> brands;
    private final Map<String, Brand> byName = new HashMap<>();

    public BrandResolver(Collection<Brand> brands) {
        this.brands = List.copyOf(brands);
        this.brands.forEach(brand -> brand.names().forEach(name -> byName.putIfAbsent(key(name), brand)));
        this.brands.forEach(brand -> byName.put(key(brand.id()), brand));
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
        Map<String, QueryHit> byQuery = new HashMap<>();
        hits.forEach(hit -> byQuery.put(hit.queryId(), hit));
        List<Brand> candidates = candidates(declared, byQuery);
        return new BrandVerdict(
                candidates.stream()
                        .filter(brand -> !byQuery.containsKey(brand.excludeId()))
                        .map(Brand::id)
                        .toList(),
                candidates.stream().flatMap(brand -> exclusion(brand, byQuery)).toList());
    }

    private List<Brand> candidates(@Nullable String declared, Map<String, QueryHit> hits) {
        Brand authoritative = declared == null ? null : byName.get(key(declared));
        return authoritative != null
                ? List.of(authoritative)
                : brands.stream()
                        .filter(brand -> hits.containsKey(brand.queryId()))
                        .toList();
    }

    private static Stream<Exclusion> exclusion(Brand brand, Map<String, QueryHit> hits) {
        QueryHit hit = hits.get(brand.excludeId());
        return hit == null
                ? Stream.empty()
                : Stream.of(new Exclusion(brand.id(), Exclusion.Reason.NOISE, Reasons.of(hit.words())));
    }
}
