package io.vigie.ingest.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonArraySplitterTest {

    @Test
    void cutsByStructureOnly() {
        assertThat(split(" [ {\"a\":\"],[\\\"\"} ,[1,2],3] \n")).containsExactly(" {\"a\":\"],[\\\"\"} ", "[1,2]", "3");
        assertThat(split("[{\"a\":1}]")).containsExactly("{\"a\":1}");
    }

    @Test
    void anEmptyArrayHasNoElements() {
        assertThat(split("[ ]")).isEmpty();
    }

    @Test
    void anElementThatIsMissingIsAnElementToRefuse() {
        assertThat(split("[1,]")).containsExactly("1", "");
        assertThat(split("[,]")).containsExactly("", "");
    }

    @Test
    void whatIsNoWellFormedArrayIsLeftWhole() {
        for (String body : new String[] {"{}", "", "  ", "[1,2", "[1}", "[1] 2", "[\"a]", "[[1]", "1"}) {
            assertThat(split(body)).containsExactly(body);
        }
    }

    @Test
    void stopsWhenThereAreTooMany() {
        assertThat(JsonArraySplitter.split("[1,2,3,4,5]".getBytes(StandardCharsets.UTF_8), 3))
                .hasSize(3);
    }

    private static List<String> split(String body) {
        return JsonArraySplitter.split(body.getBytes(StandardCharsets.UTF_8), 100).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }
}
