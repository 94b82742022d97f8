package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.configuration.VigieConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.schemas.Alert;
import io.vigie.schemas.AlertNature;
import io.vigie.schemas.AlertSpike;
import io.vigie.schemas.Evidence;
import io.vigie.schemas.Person;
import io.vigie.schemas.SpikeKind;
import io.vigie.schemas.SpikeState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertPrinterTest {

    private static final VigieConfig COMPANY = ConfigurationDirectory.load(Path.of("../config"), Map.of());

    @Test
    void tellsWhatWasExpected() {
        assertThat(printed(alert(SpikeKind.VOLUME)))
                .contains("52 mentions in 15 min, 6.5 expected; 40 % negative, 10 % expected");
    }

    @Test
    void ofAFixedThresholdTellsWhatItAsksFor() {
        Alert alert = alert(SpikeKind.THRESHOLD);
        alert.setLeadBecause(Map.of("code", "threshold", "threshold", "50", "minutes", "15"));

        assertThat(printed(alert))
                .contains("52 mentions in 15 min, fixed threshold 50; 40 % negative")
                .doesNotContain("expected");
    }

    @Test
    void longWindowsAreToldInHoursAndOfOpinionInDays() {
        Alert alert = alert(SpikeKind.VOLUME);
        alert.setWindowMinutes(1485);
        assertThat(printed(alert)).contains("52 mentions in 24 h 45 min, 6.5 expected");

        alert.setNature(AlertNature.SHIFT);
        alert.setWindowMinutes(3 * 1440);
        assertThat(printed(alert))
                .contains("opinion turns for the worse: 40 % negative over the last 3 days, usually 10 %");
    }

    @Test
    void aDepartmentIsNamedWhateverTheLanguageOfItsName() {
        Alert alert = alert(SpikeKind.VOLUME);
        alert.setDepartmentName(Map.of("*", "Communication"));
        assertThat(printed(alert)).contains("owner: Communication, Inès Delcourt");

        alert.setDepartmentName(Map.of("fr", "Qualité"));
        assertThat(printed(alert)).contains("owner: Qualité, Inès Delcourt");
    }

    private static String printed(Alert alert) {
        StringWriter out = new StringWriter();
        new AlertPrinter(new Terminal(new PrintWriter(out, true), false), COMPANY).changed(null, alert);
        return out.toString();
    }

    private static Alert alert(SpikeKind kind) {
        Alert alert = new Alert();
        alert.setNature(AlertNature.VOLUME);
        alert.setSeverity(3);
        alert.setBrand("oreval");
        alert.setFunction("quality");
        alert.setLeadBecause(Map.of("code", "first"));
        alert.setSpikes(List.of(new AlertSpike("s", "quality", kind, SpikeState.OPENED, 52L, 6.5, 0.0, 3)));
        alert.setObserved(52);
        alert.setWindowMinutes(15);
        alert.setExpected(6.5);
        alert.setNegativeShare(0.4);
        alert.setExpectedNegativeShare(0.1);
        alert.setOpenedAt(Instant.EPOCH);
        alert.setDepartment("quality");
        alert.setDepartmentName(Map.of());
        alert.setAccountable(new Person("Inès Delcourt", null));
        alert.setRouteReason("quality owns function quality");
        alert.setEvidence(new Evidence(List.of(), List.of(), List.of()));
        return alert;
    }
}
