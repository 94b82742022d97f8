package io.vigie.local.recompute;

import io.vigie.kit.kafka.Generations;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** The generations that nobody reads any more. */
public final class OldGenerations {

    private final KafkaConfig kafka;

    public OldGenerations(KafkaConfig kafka) {
        this.kafka = kafka;
    }

    /**
     * Deletes those before the current one. Returns the deleted topics.
     *
     * @throws IllegalStateException when a service still works on one
     */
    public List<String> drop() throws InterruptedException {
        Generation current = new Generations(kafka).current();
        List<String> deleted = new ArrayList<>();
        try (GenerationAdmin admin = new GenerationAdmin(kafka)) {
            SortedSet<Generation> old = admin.present().headSet(current);
            for (Generation generation : old) {
                if (!admin.awaitIdle(generation)) {
                    throw new IllegalStateException("a service still works on generation " + generation.number()
                            + ", which is not the current one: nothing of it is deleted");
                }
                deleted.addAll(admin.drop(generation));
            }
        }
        return deleted;
    }
}
