package io.vigie.local.command;

import io.vigie.configuration.VigieConfig;
import io.vigie.ingest.FileReplay;
import io.vigie.ingest.source.file.ReplayConfig;
import io.vigie.ingest.source.file.ReplayListener;
import io.vigie.ingest.source.file.ReplayResult;
import io.vigie.ingest.source.file.ReplaySpeed;
import io.vigie.local.Addresses;
import io.vigie.local.LocalPlatform;
import io.vigie.local.summary.AlertFollower;
import io.vigie.local.summary.Summary;
import io.vigie.local.summary.SummaryReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Replays files on a platform while showing progress and alerts, then the summary; shows alerts until it is closed. */
final class ReplayShow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration AFTER_THE_END = Duration.ofHours(6);
    private static final DateTimeFormatter EVENT_TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private final Terminal terminal;
    private final LocalPlatform platform;
    private final VigieConfig company;
    private final Clock clock;
    private final Instant started;
    private final AlertFollower follower;

    ReplayShow(Terminal terminal, LocalPlatform platform, VigieConfig company, Clock clock) {
        this.terminal = terminal;
        this.platform = platform;
        this.company = company;
        this.clock = clock;
        this.started = clock.instant();
        this.follower = new AlertFollower(platform.kafka(), new AlertPrinter(terminal, company)::changed);
        follower.start();
    }

    /**
     * Returns whether the files were read to their end and all of it has gone all the way.
     *
     * @param staying whether the platform goes on afterwards
     */
    boolean run(List<Path> files, ReplaySpeed speed, boolean staying) throws IOException, InterruptedException {
        terminal.line("Replaying "
                + files.stream().map(Path::getFileName).map(Path::toString).collect(Collectors.joining(", "))
                + " with its event time; alerts appear as they are routed ...");
        ReplayResult result = replay(files, speed);
        terminal.progress(1, "waiting for the last windows to close");
        boolean quiet = platform.awaitQuiet(PATIENCE);
        terminal.clearProgress();
        Summary summary = new SummaryReader(platform.kafka()).read();
        Optional<Addresses> where = staying ? Optional.of(platform.addresses()) : Optional.empty();
        new SummaryPrinter(terminal, company, where).print(result, summary);
        if (!quiet) {
            terminal.line(terminal.red("  the platform was still working after " + PATIENCE.toMinutes() + " minutes"));
        }
        return quiet && result.complete();
    }

    private ReplayResult replay(List<Path> files, ReplaySpeed speed) throws IOException, InterruptedException {
        try (FileReplay replay = platform.fileReplay()) {
            return replay.run(files, ReplayConfig.at(speed).withTickBeyondEnd(AFTER_THE_END), this::progressed);
        }
    }

    private void progressed(ReplayListener.Progress progress) {
        double share = progress.totalBytes() == 0 ? 1 : (double) progress.bytes() / progress.totalBytes();
        double seconds =
                Math.max(1e-3, Duration.between(started, clock.instant()).toMillis() / 1e3);
        Instant eventTime = progress.eventTime();
        terminal.progress(
                share,
                String.format(
                        Locale.ENGLISH,
                        "%,d lines  %,.0f/s  %s",
                        progress.lines(),
                        progress.lines() / seconds,
                        eventTime == null
                                ? ""
                                : EVENT_TIME.format(
                                        eventTime.atZone(company.company().timeZone()))));
    }

    @Override
    public void close() {
        follower.close();
    }
}
