package io.vigie.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {

    @Test
    void whatATerminalObeysIsWrittenOut() {
        assertThat(SafeText.escaped("été \u001b[2J \u202eab\u200b\u0007\n😀"))
                .isEqualTo("été \\u{1b}[2J \\u{202e}ab\\u{200b}\\u{7}\\u{a}😀");
    }

    @Test
    void whatIsNoTextIsShownInHex() {
        byte[] avro = {0, 0, 0, 0, 7, (byte) 0xff, 'a', 'b', 27};
        assertThat(SafeText.shown(avro, 100))
                .startsWith("000000  00 00 00 00 07 ff 61 62 1b ")
                .endsWith("......ab.");
        assertThat(SafeText.excerpt(avro, 100)).isEqualTo("·ab·");
    }

    @Test
    void aCharacterCutAtTheEndMakesNoGarbageOfTheRest() {
        assertThat(SafeText.shown("abcé".getBytes(UTF_8), 4)).isEqualTo("abc");
        assertThat(SafeText.excerpt("ab😀".getBytes(UTF_8), 4)).isEqualTo("ab");
    }
}
