package io.vigie.analytics.understand.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightTableTest {

    /** In a table of 2^2 buckets all three fall into bucket 1. */
    private static final int FIRST = 0x4000_1111;

    private static final int SECOND = 0x4000_2223;
    private static final int THIRD = 0x4000_3335;

    @Test
    void twoFeaturesShareABucketAndAThirdIsRefused() {
        WeightTable.Builder builder = new WeightTable.Builder(2);

        assertThat(builder.put(FIRST, -127, 127)).isTrue();
        assertThat(builder.put(SECOND, 5, -6)).isTrue();
        assertThat(builder.put(THIRD, 1, 1)).isFalse();

        WeightTable table = builder.build(0.5);
        assertThat(WeightTable.negative(table.find(FIRST))).isEqualTo(-127);
        assertThat(WeightTable.positive(table.find(FIRST))).isEqualTo(127);
        assertThat(WeightTable.negative(table.find(SECOND))).isEqualTo(5);
        assertThat(WeightTable.positive(table.find(SECOND))).isEqualTo(-6);
        assertThat(table.find(THIRD)).isZero();
    }

    @Test
    void aWeightOfZeroIsAnEntryAllTheSame() {
        WeightTable.Builder builder = new WeightTable.Builder(4);
        builder.put(FIRST, 0, 0);

        assertThat(builder.build(1).find(FIRST)).isNotZero();
        assertThat(builder.build(1).find(0)).isZero();
    }

    @Test
    void featuresWithoutAWeightAreHardlyEverTakenForOthers() {
        Random random = new Random(7);
        WeightTable.Builder builder = new WeightTable.Builder(10);
        random.ints(1_500).forEach(hash -> builder.put(hash, 1, 1));
        WeightTable table = builder.build(1);

        assertThat(random.ints(100_000).filter(hash -> table.find(hash) != 0).count())
                .isLessThan(20);
    }

    @Test
    void sizesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new WeightTable.Builder(0)).hasMessageContaining("bits");
        assertThatThrownBy(() -> new WeightTable.Builder(25)).hasMessageContaining("bits");
    }
}
