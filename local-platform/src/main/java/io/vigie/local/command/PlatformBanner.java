package io.vigie.local.command;

import io.vigie.local.Addresses;
import java.util.concurrent.CountDownLatch;

/** Where the platform listens, and how to stop it. */
record PlatformBanner(Terminal terminal) {

    void print(Addresses addresses) {
        terminal.line("");
        terminal.line("  console    " + terminal.bold(addresses.console()));
        terminal.line("  push API   " + addresses.push() + "/v1/mentions");
        terminal.line("  metrics    " + addresses.push() + "/metrics  " + addresses.analytics() + "/metrics  "
                + addresses.console() + "/metrics");
        terminal.line("  registry   " + addresses.registry());
        terminal.line("  broker     " + addresses.broker());
        terminal.line("");
    }

    /** Ends by Ctrl-C only, which interrupts it, so that the platform is closed on the way out. */
    void waitForCtrlC() throws InterruptedException {
        terminal.line("");
        terminal.line("Running. Ctrl-C stops it.");
        new CountDownLatch(1).await();
    }
}
