package io.vigie.analytics.understand;

import io.vigie.analytics.understand.brand.Brand;
import io.vigie.analytics.understand.function.FunctionCue;
import io.vigie.analytics.understand.query.QueryProblem;
import io.vigie.analytics.understand.query.StoredQuery;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The queries of a configuration, each with an id and the place it comes from. */
final class ConfiguredQueries {

    private final List<Brand> brands = new ArrayList<>();
    private final List<FunctionCue> cues = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    private ConfiguredQueries() {}

    static ConfiguredQueries of(List<BrandConfig> brands, List<FunctionConfig> functions) {
        ConfiguredQueries configured = new ConfiguredQueries();
        brands.forEach(configured::add);
        functions.forEach(configured::add);
        return configured;
    }

    private void add(BrandConfig config) {
        List<String> names = Stream.concat(Stream.of(config.name()), config.aliases().stream())
                .toList();
        Brand brand = new Brand(config.id(), names, config.query(), config.exclude());
        places.put(brand.queryId(), config.places().query());
        places.put(brand.excludeId(), config.places().exclude());
        brands.add(brand);
    }

    private void add(FunctionConfig function) {
        List<FunctionCue> added = FunctionCue.of(function);
        for (int i = 0; i < added.size(); i++) {
            places.put(added.get(i).query().id(), function.queries().get(i).place());
        }
        cues.addAll(added);
    }

    List<Brand> brands() {
        return brands;
    }

    /** Names and aliases of the brands. */
    List<String> names() {
        return brands.stream().flatMap(brand -> brand.names().stream()).toList();
    }

    List<FunctionCue> cues() {
        return cues;
    }

    List<StoredQuery> queries() {
        return Stream.concat(
                        brands.stream().flatMap(brand -> brand.queries().stream()),
                        cues.stream().map(FunctionCue::query))
                .toList();
    }

    ConfiguredProblem problem(QueryProblem problem) {
        Place place = places.getOrDefault(problem.id(), Place.NONE);
        return new ConfiguredProblem(place, problem.message(), problem.position());
    }
}
