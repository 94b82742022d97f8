package io.vigie.local.command;

import java.io.PrintWriter;

/**
 * How things look in a terminal: colours and a progress line only where somebody watches. Safe for several threads.
 */
final class Terminal {

    private static final int BAR_WIDTH = 24;

    private final PrintWriter out;
    private final boolean watched;
    private boolean progressShown;

    Terminal(PrintWriter out, boolean watched) {
        this.out = out;
        this.watched = watched;
    }

    /** Colours unless output is redirected or {@code NO_COLOR} is set. */
    static Terminal on(PrintWriter out) {
        return new Terminal(out, Home.isTerminal() && !Home.environment().containsKey("NO_COLOR"));
    }

    synchronized void line(String text) {
        clearProgress();
        out.println(text);
        out.flush();
    }

    /** Shows how far something is, in place of what was shown before; nothing when nobody watches. */
    synchronized void progress(double share, String text) {
        if (!watched) {
            return;
        }
        int full = (int) Math.round(Math.min(1, Math.max(0, share)) * BAR_WIDTH);
        String bar = "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
        out.print("\r\u001b[2K  " + bar + String.format(" %3.0f %%  ", share * 100) + text);
        out.flush();
        progressShown = true;
    }

    synchronized void clearProgress() {
        if (progressShown) {
            out.print("\r\u001b[2K");
            progressShown = false;
        }
    }

    String bold(String text) {
        return styled("1", text);
    }

    String dim(String text) {
        return styled("2", text);
    }

    String red(String text) {
        return styled("1;31", text);
    }

    String yellow(String text) {
        return styled("1;33", text);
    }

    String green(String text) {
        return styled("32", text);
    }

    private String styled(String code, String text) {
        return watched ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** Hostile text on one line: controls, bidirectional overrides and invisible characters removed, cut to a length. */
    static String plain(String text, int length) {
        String safe = text.replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]", "")
                .strip();
        return safe.codePointCount(0, safe.length()) <= length
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, length - 1)) + "…";
    }
}
