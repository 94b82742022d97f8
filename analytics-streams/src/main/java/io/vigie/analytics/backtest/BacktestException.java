package io.vigie.analytics.backtest;

import java.io.IOException;

/** The input cannot be understood; the message begins with the line, counted from one. */
public final class BacktestException extends IOException {

    private static final long serialVersionUID = 1;

    private final long line;

    BacktestException(long line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
    }

    public long line() {
        return line;
    }
}
