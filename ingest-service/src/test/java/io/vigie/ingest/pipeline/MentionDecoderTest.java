package io.vigie.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class MentionDecoderTest {

    /** It did, of field names that collide; whatever it is next time, it ends one mention and not those around it. */
    @Test
    void anInputOnWhichTheParserItselfBreaksIsRefused() {
        MentionDecoder decoder = new MentionDecoder(LimitsConfig.DEFAULT, new BrokenParser());
        assertThatThrownBy(() -> decoder.decode(RawMention.Json.of("{}")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("the parser gave up: IllegalStateException");
    }

    private static final class BrokenParser extends JsonMapper {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonNode readTree(String content) {
            throw new IllegalStateException("internal error of 'ann'");
        }
    }
}
