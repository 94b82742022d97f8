package io.vigie.alert.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatchUpTest {

    private static final TopicPartition PARTITION = new TopicPartition("log", 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final CatchUp catchUp = new CatchUp();

    @BeforeEach
    void assign() {
        consumer.assign(List.of(PARTITION));
        consumer.updateEndOffsets(Map.of(PARTITION, 2L));
        consumer.seek(PARTITION, 0);
        catchUp.expect(List.of(PARTITION));
    }

    @Test
    void isReachedAtTheEndThatWasThere() {
        assertThat(catchUp.reached(consumer, PARTITION)).isFalse();
        consumer.updateEndOffsets(Map.of(PARTITION, 9L));
        consumer.seek(PARTITION, 2);
        assertThat(catchUp.reached(consumer, PARTITION)).isTrue();
        assertThat(catchUp.complete(consumer)).isTrue();
    }

    @Test
    void anEndThatTheBrokerDoesNotTellIsAskedForAgainAndNotReached() {
        consumer.setOffsetsException(new TimeoutException("no broker"));
        assertThatThrownBy(() -> catchUp.reached(consumer, PARTITION)).isInstanceOf(TimeoutException.class);
        assertThat(catchUp.reached(consumer, PARTITION)).isFalse();
        assertThat(catchUp.complete(consumer)).isFalse();
    }
}
