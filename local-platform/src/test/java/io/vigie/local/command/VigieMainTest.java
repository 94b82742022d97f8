package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class VigieMainTest {

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "help", "check --help"})
    void whatNobodyReadsEndsWithoutAWord(String arguments) {
        assertThat(runInto("Broken pipe", arguments)).isEqualTo(141);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "help", "check --help"})
    void aFullDiskIsToldInOneLine(String arguments) {
        assertThat(runInto("No space left on device", arguments)).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly("vigie: standard output: No space left on device");
    }

    @Test
    void anInterruptHasNoMoreToSayWhateverItIsWrappedIn() {
        CommandLine vigie = VigieMain.commandLine().setErr(new PrintWriter(err, true));
        Exception wrapped = new IllegalStateException("server", new IOException(new InterruptedException()));

        assertThat(VigieMain.failed(wrapped, vigie, vigie.parseArgs())).isEqualTo(130);
        assertThat(err.toString()).isEmpty();
        assertThat(VigieMain.failed(new IllegalStateException("port taken"), vigie, vigie.parseArgs()))
                .isEqualTo(1);
    }

    private int runInto(String failure, String arguments) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        };
        PrintWriter writer = StandardOutput.writerOn(out, () -> "Broken pipe");
        return VigieMain.run(
                VigieMain.commandLine().setOut(writer).setErr(new PrintWriter(err, true)), arguments.split(" "));
    }
}
