package io.vigie.analytics.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.Mention;
import org.junit.jupiter.api.Test;

class UnderstandingEnricherTest {

    /** A window's reach is a sum that mentions are taken out of again, so it must not run over. */
    @Test
    void noMentionReachesMoreThanThereArePeople() {
        assertThat(reach(Long.MAX_VALUE, 0)).isEqualTo(10_000_000_000L);
        assertThat(reach(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(10_000_000_000L);
        assertThat(reach(-1, -1)).isZero();
        assertThat(reach(250, 3)).isEqualTo(550);
    }

    private static long reach(long followers, long reposts) {
        Mention mention = new Mention();
        mention.setAuthorFollowers(followers);
        mention.setRepostCount(reposts);
        return UnderstandingEnricher.reach(mention);
    }
}
