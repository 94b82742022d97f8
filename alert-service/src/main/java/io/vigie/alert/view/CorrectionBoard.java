package io.vigie.alert.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What people said of mentions and what became of it, and who waits for that. Bounded; safe for use by several threads. */
public final class CorrectionBoard {

    private static final int MOST_MENTIONS = 10_000;
    private static final int MOST_OF_A_MENTION = 100;

    private final Map<String, Map<String, CorrectionView>> byMention = new Bounded<>(MOST_MENTIONS);
    private final Map<String, CorrectionView> recent = new Bounded<>(MOST_MENTIONS);
    private final Map<String, CompletableFuture<CorrectionView>> waiting = new ConcurrentHashMap<>();

    /** Takes one; whoever waits for it hears of it. */
    public void put(CorrectionView correction) {
        keep(correction);
        CompletableFuture<CorrectionView> expected = waiting.get(correction.commandId());
        if (expected != null) {
            expected.complete(correction);
        }
    }

    private synchronized void keep(CorrectionView correction) {
        byMention
                .computeIfAbsent(correction.mentionId(), id -> new Bounded<>(MOST_OF_A_MENTION))
                .put(correction.commandId(), correction);
        recent.put(correction.commandId(), correction);
    }

    /** What will become of a correction; to be asked for before it is sent. */
    public CompletableFuture<CorrectionView> expect(String commandId) {
        CompletableFuture<CorrectionView> result = new CompletableFuture<>();
        waiting.put(commandId, result);
        return result;
    }

    /** Nobody waits for it any more. */
    public void forget(String commandId) {
        waiting.remove(commandId);
    }

    /** Corrections of a mention, oldest first. */
    public synchronized List<CorrectionView> of(String mentionId) {
        return List.copyOf(byMention.getOrDefault(mentionId, Map.of()).values());
    }

    /** The latest corrections of any mention, newest first. */
    public synchronized List<CorrectionView> latest(int most) {
        List<CorrectionView> all = new ArrayList<>(recent.values());
        Collections.reverse(all);
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
