package io.vigie.local.command;

import io.vigie.local.letters.Letter;
import io.vigie.schemas.DeadLetter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Dead letters as a table. */
final class LetterTable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int EXCERPT_BYTES = 240;
    private static final int EXCERPT = 60;
    private static final int CELL = 60;
    private static final List<String> HEAD = List.of("ID", "TIME", "STAGE", "REASON", "FROM", "BYTES", "BEGINNING");

    private LetterTable() {}

    static List<String> lines(List<Letter> letters) {
        return Columns.lines(HEAD, letters.stream().map(LetterTable::row).toList());
    }

    private static List<String> row(Letter letter) {
        DeadLetter content = letter.content();
        return List.of(
                letter.id() + (letter.redrives() > 0 ? "+" : ""),
                TIME.format(content.getAt()),
                Terminal.plain(content.getStage(), CELL),
                Terminal.plain(content.getReason(), CELL),
                Terminal.plain(letter.from(), CELL),
                Long.toString(content.getPayloadSize()),
                excerpt(letter, EXCERPT));
    }

    /** The beginning of a payload on one line, with nothing in it that a terminal obeys. */
    static String excerpt(Letter letter, int length) {
        return Terminal.plain(SafeText.excerpt(letter.payload(), EXCERPT_BYTES), length);
    }
}
