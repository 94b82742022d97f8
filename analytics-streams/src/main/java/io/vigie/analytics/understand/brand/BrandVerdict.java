package io.vigie.analytics.understand.brand;

import java.util.List;

/**
 * The brands of a mention.
 *
 * @param brands ids of the brands it is about
 * @param exclusions brands it names without being about them
 */
public record BrandVerdict(List<String> brands, List<Exclusion> exclusions) {

    static final BrandVerdict NONE = new BrandVerdict(List.of(), List.of());

    public BrandVerdict {
        brands = List.copyOf(brands);
        exclusions = List.copyOf(exclusions);
    }
}
