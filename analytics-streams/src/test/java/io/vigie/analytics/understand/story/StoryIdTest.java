package io.vigie.analytics.understand.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryIdTest {

    private static final String POST = "My heat pump from Oréval died this morning, and nobody answers the phone!";
    private static final int WORDS = 20;
    private static final int TRIES = 4_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RT @lea: My heat pump from Oréval died this morning, and nobody answers the phone!",
                "my heat pump from ORÉVAL died this morning and nobody answers the phone",
                "My heat pump from Oréval died this morning, and nobody answers the phone! https://t.example/a1b2",
                "« My heat pump from Oréval died this morning, and nobody answers the phone! » @oreval",
            })
    void copiesTellTheSameStory(String copy) {
        assertThat(StoryId.of(null, copy)).isEqualTo(StoryId.of(null, POST)).hasSize(16);
    }

    @Test
    void aTitleBelongsToTheText() {
        assertThat(StoryId.of("My heat pump from Oréval", "died this morning, and nobody answers the phone!"))
                .isEqualTo(StoryId.of(null, POST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Merci !", "RT @lea: https://t.example/a1b2", "so sorry Léa", "\u200B \uD83D \uDC00"})
    void aGreetingTellsNone(String text) {
        assertThat(StoryId.of(null, text)).isEmpty();
    }

    @Test
    void fourWordsAreTheirWholeStory() {
        assertThat(StoryId.of(null, "strike at Norvélia tomorrow"))
                .hasSize(16)
                .isEqualTo(StoryId.of(null, "Strike at Norvélia tomorrow."))
                .isNotEqualTo(StoryId.of(null, "strike at Norvélia today"));
    }

    @ParameterizedTest
    @CsvSource({
        "昨日の飛行機がとても遅れて本当に困りました, RT @a: 昨日の飛行機がとても遅れて 本当に困りました！",
        "他们到现在还没有给我退款我非常失望, 「他们到现在还没有给我退款，我非常失望。」 https://t.example/a",
        "เครื่องบินเมื่อวานล่าช้ามากจริงๆ, เครื่องบินเมื่อวาน ล่าช้ามากจริงๆ"
    })
    void copiesWithoutSpacesBetweenWordsTellTheSameStory(String post, String copy) {
        assertThat(StoryId.of(null, copy)).isEqualTo(StoryId.of(null, post)).hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ありがとう", "谢谢大家", "ขอบ", "おはよう！"})
    void aGreetingWithoutSpacesTellsNone(String text) {
        assertThat(StoryId.of(null, text)).isEmpty();
    }

    @Property(tries = 500)
    void anyTextHasOneOrNone(@ForAll String text) {
        assertThat(StoryId.of(text, text)).matches("[0-9a-f]{16}|");
    }

    /** 16 of 18 runs are shared. */
    @Test
    void aCopyWithTwoWordsBehindItMeetsAsOftenAsItResembles() {
        assertThat(met((words, random) -> {
                    words.add(word(random));
                    words.add(word(random));
                }))
                .isBetween(16.0 / 18 - 0.02, 16.0 / 18 + 0.02);
    }

    /** 11 of 21 runs are shared. */
    @Test
    void aCopyWithAWordChangedMeetsInHalfOfTheCases() {
        assertThat(met((words, random) -> words.set(WORDS / 2, word(random))))
                .isBetween(11.0 / 21 - 0.03, 11.0 / 21 + 0.03);
    }

    @Test
    void storiesOfDifferentTextsDiffer() {
        Random random = new Random(20_261_130);
        Set<String> stories = new HashSet<>();
        for (int i = 0; i < TRIES; i++) {
            stories.add(StoryId.of(null, String.join(" ", words(random))));
        }
        assertThat(stories).hasSize(TRIES);
    }

    private static double met(BiConsumer<List<String>, Random> edit) {
        Random random = new Random(20_261_130);
        int met = 0;
        for (int i = 0; i < TRIES; i++) {
            List<String> words = words(random);
            String story = StoryId.of(null, String.join(" ", words));
            edit.accept(words, random);
            met += story.equals(StoryId.of(null, String.join(" ", words))) ? 1 : 0;
        }
        return (double) met / TRIES;
    }

    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            words.add(word(random));
        }
        return words;
    }

    private static String word(Random random) {
        return "w" + random.nextInt(50_000);
    }
}
