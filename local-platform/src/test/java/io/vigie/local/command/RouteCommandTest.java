package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RouteCommandTest {

    private final StringWriter out = new StringWriter();

    @Test
    void tellsTheOwnerAndOfACompetitorThatNothingIsRaised() {
        assertThat(run("oreval")).isZero();
        assertThat(out.toString()).contains("accountable  Inès Delcourt");
        assertThat(run("caloria")).isZero();
        assertThat(out.toString()).endsWith("caloria is a competitor and raises no alert" + System.lineSeparator());
    }

    private int run(String brand) {
        return VigieMain.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute("route", "../config", "--brand", brand, "--function", "quality", "--severity", "3");
    }
}
