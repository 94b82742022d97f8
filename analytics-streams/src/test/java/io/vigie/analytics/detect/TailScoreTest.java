package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected values from scipy.stats: nbinom.logsf, betabinom.sf. */
class TailScoreTest {

    @Test
    void negativeBinomialTail() {
        assertThat(TailScore.negativeBinomial(9, 0.5, 0.75)).isCloseTo(4.294091292476961, within(1e-9));
        assertThat(TailScore.negativeBinomial(14, 1.1, 1.65)).isCloseTo(5.501244998387269, within(1e-9));
        assertThat(TailScore.negativeBinomial(200, 100, 500)).isCloseTo(3.831302141510872, within(1e-9));
        assertThat(TailScore.negativeBinomial(2000, 1000, 1500)).isCloseTo(104.02893457428698, within(1e-7));
    }

    @Test
    void withoutExcessVarianceItIsThePoissonTail() {
        assertThat(TailScore.negativeBinomial(9, 0.5, 0.5)).isCloseTo(8.464011280057449, within(1e-4));
    }

    @Test
    void betaBinomialTail() {
        assertThat(TailScore.betaBinomial(15, 20, 15, 35)).isCloseTo(3.3013232993887556, within(1e-9));
        assertThat(TailScore.betaBinomial(90, 100, 3, 7)).isCloseTo(4.707187683039867, within(1e-9));
        assertThat(TailScore.betaBinomial(5, 5, 1, 9)).isCloseTo(3.3014640731429767, within(1e-9));
    }

    @Test
    void aCountAtItsMeanIsNoEvidence() {
        assertThat(TailScore.negativeBinomial(5, 5, 7)).isZero();
        assertThat(TailScore.negativeBinomial(0, 0, 0)).isZero();
        assertThat(TailScore.betaBinomial(3, 10, 3, 7)).isZero();
    }

    @Test
    void evidenceIsBounded() {
        assertThat(TailScore.negativeBinomial(100_000_000, 1e-6, 2e-6)).isEqualTo(300);
    }
}
