package io.vigie.schemas.catalogue;

import io.vigie.schemas.Alert;
import io.vigie.schemas.AlertCommand;
import io.vigie.schemas.AlertEvent;
import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.GenerationSwitch;
import io.vigie.schemas.Mention;
import io.vigie.schemas.MentionCorrection;
import io.vigie.schemas.Notification;
import io.vigie.schemas.Redrive;
import io.vigie.schemas.Spike;
import java.time.Duration;
import java.util.List;

/** Every public topic of Vigie. */
public final class Topics {

    /** Partitions of a scaled topic unless the operator says otherwise. */
    public static final int DEFAULT_PARTITIONS = 6;

    /**
     * Header that marks a control record on {@link #MENTIONS}: the value is null, the header holds the event time
     * (milliseconds since the epoch, decimal digits) up to which its producer has published everything.
     */
    public static final String TICK_HEADER = "vigie-tick";

    /** Header of a record that was redriven: the place of its dead letter, {@code partition-offset}. */
    public static final String REDRIVE_HEADER = "vigie-redrive";

    /** Header of a record that was redriven: how often so far, decimal digits. */
    public static final String REDRIVE_COUNT_HEADER = "vigie-redrive-count";

    /**
     * Header of a record without value on {@link #SPIKES} of a later generation, one a partition: spikes before it are
     * recomputed history, those behind it are news.
     */
    public static final String HISTORY_ENDS_HEADER = "vigie-history-ends";

    public static final TopicSpec<Mention> MENTIONS = new TopicSpec<>(
            "vigie.mentions.v1",
            "mention_id; 'tick:<producer>' for control records",
            Mention.class,
            Mention.getClassSchema(),
            true,
            false,
            Duration.ofDays(30),
            "ingest-service");

    public static final TopicSpec<EnrichedMention> ENRICHED_MENTIONS = new TopicSpec<>(
            "vigie.enriched-mentions.v1",
            "mention_id",
            EnrichedMention.class,
            EnrichedMention.getClassSchema(),
            true,
            false,
            Duration.ofDays(30),
            "analytics-streams");

    /** As many partitions as {@link #MENTIONS}, and the same key: a correction meets its mention in one task. */
    public static final TopicSpec<MentionCorrection> MENTION_CORRECTIONS = new TopicSpec<>(
            "vigie.mention-corrections.v1",
            "mention_id",
            MentionCorrection.class,
            MentionCorrection.getClassSchema(),
            true,
            false,
            Duration.ofDays(400),
            "alert-service and whoever acts for people");

    public static final TopicSpec<CorrectedMention> CORRECTED_MENTIONS = new TopicSpec<>(
            "vigie.corrected-mentions.v1",
            "mention_id",
            CorrectedMention.class,
            CorrectedMention.getClassSchema(),
            true,
            false,
            Duration.ZERO,
            "analytics-streams");

    public static final TopicSpec<FunctionMetrics> FUNCTION_METRICS = new TopicSpec<>(
            "vigie.function-metrics.v1",
            "brand/function/window_minutes/window_start",
            FunctionMetrics.class,
            FunctionMetrics.getClassSchema(),
            true,
            true,
            Duration.ofDays(400),
            "analytics-streams");

    public static final TopicSpec<Spike> SPIKES = new TopicSpec<>(
            "vigie.spikes.v1",
            "brand",
            Spike.class,
            Spike.getClassSchema(),
            true,
            false,
            Duration.ofDays(400),
            "analytics-streams");

    public static final TopicSpec<Alert> ALERTS = new TopicSpec<>(
            "vigie.alerts.v1",
            "alert_id",
            Alert.class,
            Alert.getClassSchema(),
            true,
            true,
            Duration.ZERO,
            "alert-service");

    public static final TopicSpec<AlertEvent> ALERT_EVENTS = new TopicSpec<>(
            "vigie.alert-events.v1",
            "alert_id",
            AlertEvent.class,
            AlertEvent.getClassSchema(),
            true,
            false,
            Duration.ZERO,
            "alert-service");

    public static final TopicSpec<AlertCommand> ALERT_COMMANDS = new TopicSpec<>(
            "vigie.alert-commands.v1",
            "brand",
            AlertCommand.class,
            AlertCommand.getClassSchema(),
            true,
            false,
            Duration.ofDays(400),
            "alert-service and whoever acts for people");

    public static final TopicSpec<Notification> NOTIFICATIONS = new TopicSpec<>(
            "vigie.notifications.v1",
            "notification_id",
            Notification.class,
            Notification.getClassSchema(),
            true,
            true,
            Duration.ofDays(400),
            "alert-service");

    public static final TopicSpec<DeadLetter> DEAD_LETTERS = new TopicSpec<>(
            "vigie.dead-letters.v1",
            "dead_letter_id",
            DeadLetter.class,
            DeadLetter.getClassSchema(),
            false,
            false,
            Duration.ofDays(90),
            "every service");

    public static final TopicSpec<Redrive> REDRIVES = new TopicSpec<>(
            "vigie.redrives.v1",
            "dead_letter_id",
            Redrive.class,
            Redrive.getClassSchema(),
            false,
            false,
            Duration.ofDays(90),
            "the vigie command");

    /** A few records in its life, and all of them are worth keeping: who wants to know when figures changed finds it here. */
    public static final TopicSpec<GenerationSwitch> GENERATIONS = new TopicSpec<>(
            "vigie.generations.v1",
            "'current'",
            GenerationSwitch.class,
            GenerationSwitch.getClassSchema(),
            false,
            false,
            Duration.ZERO,
            "the vigie command");

    /** What analytics makes of mentions: each {@link Generation} has its own. */
    public static final List<TopicSpec<?>> DERIVED =
            List.of(ENRICHED_MENTIONS, CORRECTED_MENTIONS, FUNCTION_METRICS, SPIKES);

    /** All of them, in the order of the data path. */
    public static final List<TopicSpec<?>> ALL = List.of(
            MENTIONS,
            ENRICHED_MENTIONS,
            MENTION_CORRECTIONS,
            CORRECTED_MENTIONS,
            FUNCTION_METRICS,
            SPIKES,
            ALERT_COMMANDS,
            ALERTS,
            ALERT_EVENTS,
            NOTIFICATIONS,
            DEAD_LETTERS,
            REDRIVES,
            GENERATIONS);

    private Topics() {}
}
