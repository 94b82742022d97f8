package io.vigie.local.command;

import io.vigie.local.letters.Letter;
import io.vigie.schemas.DeadLetter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Dead letters as a table, each column as wide as it must be. */
final class LetterTable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int EXCERPT_BYTES = 240;
    private static final int EXCERPT = 60;
    private static final int CELL = 60;
    private static final List<String> HEAD = List.of("ID", "TIME", "STAGE", "REASON", "FROM", "BYTES", "BEGINNING");

    private LetterTable() {}

    static List<String> lines(List<Letter> letters) {
        if (letters.isEmpty()) {
            return List.of("No dead letters.");
        }
        List<List<String>> rows = Stream.concat(
                        Stream.of(HEAD), letters.stream().map(LetterTable::row))
                .toList();
        int[] widths = new int[HEAD.size()];
        rows.forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
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

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
