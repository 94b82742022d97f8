package io.vigie.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {

    @Test
    void whoeverIsInterruptedClosesInPeaceAndStaysInterrupted() {
        List<Boolean> disturbed = new ArrayList<>();
        Closing closing = new Closing();
        closing.add(() -> disturbed.add(Thread.currentThread().isInterrupted()));
        closing.add(() -> {
            throw new IllegalStateException("of no consequence to the other");
        });

        Thread.currentThread().interrupt();
        closing.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(disturbed).containsExactly(false);
    }
}
