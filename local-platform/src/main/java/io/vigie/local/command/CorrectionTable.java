package io.vigie.local.command;

import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.CountedJudgement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Corrections as a table. */
final class CorrectionTable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int CELL = 60;
    private static final List<String> HEAD =
            List.of("TIME", "MENTION", "OUTCOME", "SENTIMENT", "FUNCTIONS", "ACTOR", "NOTE");

    private CorrectionTable() {}

    static List<String> lines(List<CorrectedMention> corrections) {
        return corrections.isEmpty()
                ? List.of("No corrections.")
                : Columns.lines(
                        HEAD, corrections.stream().map(CorrectionTable::row).toList());
    }

    private static List<String> row(CorrectedMention corrected) {
        return List.of(
                TIME.format(corrected.getIssuedAt()), // recomputing decides again, people have corrected then
                Terminal.plain(corrected.getMentionId(), CELL),
                lower(corrected.getOutcome()).replace('_', '-'),
                change(corrected, judgement -> lower(judgement.getSentiment())),
                change(corrected, CorrectionTable::functions),
                Terminal.plain(corrected.getActor(), CELL),
                Terminal.plain(corrected.getNote(), CELL));
    }

    private static String change(CorrectedMention corrected, Function<CountedJudgement, String> part) {
        @Nullable CountedJudgement before = corrected.getBefore();
        @Nullable CountedJudgement after = corrected.getAfter();
        if (before == null || after == null) {
            return "?";
        }
        String was = part.apply(before);
        String is = part.apply(after);
        return Terminal.plain(was.equals(is) ? is : was + " > " + is, CELL);
    }

    private static String functions(CountedJudgement judgement) {
        return judgement.getFunctions().isEmpty() ? "none" : String.join(",", judgement.getFunctions());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
