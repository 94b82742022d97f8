package io.vigie.analytics.aggregate;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is remembered of a mention that was heard.
 *
 * @param publishedAt event time, epoch millis: where it counts
 * @param heardAt event time that its partition had reached then, epoch millis: from when on it is remembered
 * @param counted as what it counts, corrections included
 * @param commands ids of the corrections that were taken, oldest first, at most {@link #MOST_COMMANDS}
 */
public record HeardMention(long publishedAt, long heardAt, Counted counted, List<String> commands) {

    /**
     * Corrections remembered. One that comes again after so many others is taken again: it says what the mention is to be,
     * not by how much to change it, so that no figure becomes wrong.
     */
    public static final int MOST_COMMANDS = 32;

    public HeardMention {
        commands = List.copyOf(commands);
    }

    public static HeardMention of(long publishedAt, long heardAt, Counted counted) {
        return new HeardMention(publishedAt, heardAt, counted, List.of());
    }

    public boolean hasTaken(String commandId) {
        return commands.contains(commandId);
    }

    /** After a correction: as what it counts now. */
    public HeardMention corrected(String commandId, Counted now) {
        List<String> taken = Stream.concat(commands.stream(), Stream.of(commandId))
                .skip(Math.max(0, commands.size() + 1 - MOST_COMMANDS))
                .toList();
        return new HeardMention(publishedAt, heardAt, now, taken);
    }
}
