package io.vigie.benchmarks.flink;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.analytics.processor.Enricher;
import io.vigie.analytics.processor.UnderstandingEnricher;
import io.vigie.analytics.topology.BrandTerms;
import io.vigie.analytics.understand.ConfiguredSentiment;
import io.vigie.analytics.understand.Understanding;
import io.vigie.benchmarks.Contender;
import io.vigie.configuration.VigieConfig;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the subtasks of a process share, as the threads of Vigie do.
 *
 * @param terms of a brand
 */
record Parts(VigieConfig company, Enricher enricher, BrandTerms terms) {

    private static final Map<Contender, Parts> MADE = new ConcurrentHashMap<>();

    static Parts of(Contender contender) {
        return MADE.computeIfAbsent(contender, Parts::make);
    }

    private static Parts make(Contender contender) {
        VigieConfig company = contender.company();
        var sentiment = ConfiguredSentiment.of(company.company().sentiment(), new SimpleMeterRegistry());
        var understander = Understanding.of(company, sentiment).understander();
        return new Parts(company, new UnderstandingEnricher(understander), new BrandTerms(company));
    }
}
