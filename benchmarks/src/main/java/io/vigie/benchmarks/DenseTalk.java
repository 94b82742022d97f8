package io.vigie.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.BrandRole;
import io.vigie.configuration.VigieConfig;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Many brands talked of at once: texts of the shipped scenario under declared brands.
 *
 * @param brands how many
 * @param hotShare share of mentions that the first of them has; the others have equal shares of the rest
 * @param rate mentions a second of event time
 */
record DenseTalk(int brands, double hotShare, int rate) implements Talk {

    /** Two minutes before the end of a detection bucket. */
    static final Instant START = Instant.parse("2026-03-02T09:03:00Z");

    private static final int AUTHORS = 100_000;

    static DenseTalk ofKeys(int keys, int functions, double hotShare, int rate) {
        return new DenseTalk(Math.max(1, keys / (functions + 1)), hotShare, rate);
    }

    /** Brands alone, talked of in some other way. */
    static DenseTalk ofBrands(int brands) {
        return new DenseTalk(brands, 0, 1);
    }

    /** The same, so many mentions a second of event time. */
    DenseTalk at(int otherRate) {
        return new DenseTalk(brands, hotShare, otherRate);
    }

    /** The company with these brands in place of its own. */
    VigieConfig company(VigieConfig like) {
        List<BrandConfig> all = IntStream.range(0, brands)
                .mapToObj(brand -> new BrandConfig(
                        id(brand), id(brand), BrandRole.OWN, List.of(), id(brand), null, BrandConfig.Places.NONE))
                .toList();
        return new VigieConfig(
                like.company(),
                all,
                like.functions(),
                like.departments(),
                like.routing(),
                like.receivers(),
                like.smtp(),
                like.detection());
    }

    @Override
    public void place(ObjectNode mention, long n) {
        SplittableRandom random = new SplittableRandom(n);
        int brand = random.nextDouble() < hotShare ? 0 : random.nextInt(brands);
        mention.put("id", "dense-" + n);
        mention.put("brand", id(brand));
        mention.put("author", "author " + random.nextInt(AUTHORS));
        mention.put("published_at", START.plusMillis(n * 1_000 / rate).toString());
    }

    static String id(int brand) {
        return "brand" + brand;
    }
}
