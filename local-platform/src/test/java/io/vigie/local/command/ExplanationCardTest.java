package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.analytics.understand.ConfiguredSentiment;
import io.vigie.analytics.understand.Understanding;
import io.vigie.analytics.understand.lines.LineExplanation;
import io.vigie.configuration.VigieConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationCardTest {

    private final StringWriter out = new StringWriter();

    @Test
    void tellsWhatWasJudgedAndTheWordsThatSayMost() throws IOException {
        assertThat(explained("L'onduleur Oréval est en panne, c'est nul"))
                .contains("L'onduleur Oréval est en panne", "language   fr", "sentiment  negative")
                .containsPattern("by .*nul -\\d")
                .containsPattern("brands +oreval")
                .containsPattern("functions +quality .*panne");
    }

    @Test
    void tellsWhyNobodyIsConcernedAndWhichLineIsWrong() throws IOException {
        assertThat(explained("On a bien mangé hier soir chez mamie\n{\"id\":1}\n"))
                .contains("brands     none that is watched", "functions  none: log-odds that it concerns nobody")
                .contains("line 2: ");
    }

    @Test
    void hostileTextStaysOneLine() throws IOException {
        assertThat(explained("{\"text\":\"Oréval\\u001b[2J\\u202e en panne\\nfunctions  legal\"}"))
                .doesNotContain("\u001b", "\u202e")
                .doesNotContainPattern("(?m)^functions");
    }

    private String explained(String lines) throws IOException {
        VigieConfig config = ConfigurationDirectory.load(Path.of("../config"), Map.of());
        Understanding understanding = Understanding.of(
                config, ConfiguredSentiment.of(config.company().sentiment(), new SimpleMeterRegistry()));
        new LineExplanation(understanding.understander())
                .run(new StringReader(lines), new ExplanationCard(new Terminal(new PrintWriter(out, true), false)));
        return out.toString();
    }
}
