package io.vigie.training.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AirlineTweetsTest {

    @Test
    void labelsBelongToTheirLines(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("airline"));
        Files.write(
                AirlineTweets.file(folder),
                IntStream.rangeClosed(1, 14_640)
                        .mapToObj(line -> "{\"id\":\"t\",\"text\":\"tweet " + line + "\"}")
                        .toList());

        List<Example> tweets = AirlineTweets.read(folder);

        assertThat(tweets).hasSize(400).doesNotHaveDuplicates();
        assertThat(tweets).startsWith(new Example(SentimentLabel.POSITIVE, "tweet 25"));
    }
}
