package io.vigie.alert;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where a French text would break a line before a sign or a unit, or lacks the space that stands there. */
public final class FrenchTypography {

    private static final Pattern FAULT =
            Pattern.compile("[ \\w}][:;?!»%](?= |$)|« |«\\S|(?:\\d|\\{\\w+}) (?:h|min|s|ms)\\b|'");

    private FrenchTypography() {}

    public static List<String> faults(String text) {
        return FAULT.matcher(text.replaceAll("«[\u00a0\u202f]", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
