package io.vigie.benchmarks;

import io.vigie.configuration.FunctionConfig;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.catalogue.Topics;
import java.util.HashSet;
import java.util.Set;

/** How many (brand, function) keys, all functions together being one, the enriched topic has mentions of. */
final class KeysHeard {

    private KeysHeard() {}

    static int in(KafkaConfig kafka) {
        Set<String> keys = new HashSet<>();
        new TopicRecords(kafka).read(Topics.ENRICHED_MENTIONS, record -> add(keys, record.value()));
        return keys.size();
    }

    private static void add(Set<String> keys, EnrichedMention mention) {
        for (String brand : mention.getBrands()) {
            keys.add(brand + '/' + FunctionConfig.ALL);
            mention.getFunctions().forEach(match -> keys.add(brand + '/' + match.getFunction()));
        }
    }
}
