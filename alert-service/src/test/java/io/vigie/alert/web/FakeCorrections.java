package io.vigie.alert.web;

import io.vigie.alert.domain.Correction;
import io.vigie.alert.domain.Corrections;
import io.vigie.alert.view.CorrectionBoard;
import io.vigie.alert.view.CorrectionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Stands for what decides on corrections: puts the outcome that it is given on the board. */
final class FakeCorrections implements Corrections {

    final List<Correction> sent = new ArrayList<>();

    /** Outcome of the next correction; empty when it cannot be written, {@code slow} when that never ends. */
    String outcome = "applied";

    private final CorrectionBoard board;

    FakeCorrections(CorrectionBoard board) {
        this.board = board;
    }

    @Override
    public CompletableFuture<Void> send(Correction correction) {
        sent.add(correction);
        if (outcome.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalStateException("Kafka is gone"));
        }
        if (outcome.equals("slow")) {
            return new CompletableFuture<>();
        }
        board.put(new CorrectionView(
                correction.commandId(),
                correction.mentionId(),
                outcome,
                Map.of("mention_id", correction.mentionId(), "actor", correction.actor(), "outcome", outcome)));
        return CompletableFuture.completedFuture(null);
    }
}
