package io.vigie.analytics.processor;

import io.vigie.kit.streams.PoisonException;
import io.vigie.schemas.MentionCorrection;
import io.vigie.schemas.SentimentLabel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a correction must be.
 *
 * @param functions ids of the functions that there are
 */
record CorrectionContract(Set<String> functions) {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_FUNCTIONS = 1_000;
    private static final Set<SentimentLabel> SENTIMENTS =
            Set.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);

    CorrectionContract {
        functions = Set.copyOf(functions);
    }

    /**
     * The correction, when it is one.
     *
     * @throws PoisonException names what is wrong
     */
    MentionCorrection checked(@Nullable String key, @Nullable MentionCorrection command) {
        if (command == null) {
            throw new PoisonException("no-command", "no value");
        }
        require(command.getMentionId().equals(key), "key-is-not-mention-id", "the key is not mention_id");
        String id = command.getCommandId();
        require(!id.isBlank() && id.length() <= LONGEST_ID, "no-command-id", "command_id: 1 to 100 characters");
        require(!command.getActor().isBlank(), "no-actor", "actor: must not be blank");
        require(
                command.getSentiment() != null || command.getFunctions() != null,
                "corrects-nothing",
                "neither sentiment nor functions");
        require(isSmall(command), "too-large", "note, actor, mention_id or functions: longer than anybody writes");
        checkSentiment(command.getSentiment());
        checkFunctions(command.getFunctions());
        return command;
    }

    /** What is larger would not fit into the history, once the windows have moved. */
    private static boolean isSmall(MentionCorrection command) {
        List<String> said = command.getFunctions();
        return command.getNote().length() <= LONGEST_TEXT
                && command.getActor().length() <= LONGEST_TEXT
                && command.getMentionId().length() <= LONGEST_TEXT
                && (said == null
                        || (said.size() <= MOST_FUNCTIONS && said.stream().allMatch(CorrectionContract::isId)));
    }

    private static boolean isId(String function) {
        return function.length() <= LONGEST_ID;
    }

    private static void checkSentiment(@Nullable SentimentLabel sentiment) {
        require(sentiment == null || SENTIMENTS.contains(sentiment), "no-sentiment", "sentiment: " + sentiment);
    }

    private void checkFunctions(@Nullable List<String> said) {
        if (said != null) {
            said.forEach(function ->
                    require(functions.contains(function), "unknown-function", "functions: '" + function + "'"));
        }
    }

    private static void require(boolean condition, String reason, String detail) {
        if (!condition) {
            throw new PoisonException(reason, detail);
        }
    }
}
