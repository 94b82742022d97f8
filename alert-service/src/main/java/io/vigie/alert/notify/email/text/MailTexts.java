package io.vigie.alert.notify.email.text;

import io.vigie.alert.notify.PlainText;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fixed words of mails in one language, and the subject line, which no text of an alert can break out of. */
final class MailTexts {

    private static final String BUNDLE = "io.vigie.alert.notify.email.text.mail";
    private static final int LONGEST_SUBJECT = 160;

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private static final String SINGULAR = "_one";

    private final boolean french;
    private final Map<String, String> texts;

    private MailTexts(boolean french, Map<String, String> texts) {
        this.french = french;
        this.texts = texts;
    }

    /** Texts of {@code fr} or {@code en}; English for any other language. */
    static MailTexts of(String language) {
        boolean french = language.equals("fr");
        Locale locale = french ? Locale.FRENCH : Locale.ROOT;
        ResourceBundle bundle =
                ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MailTexts(
                french, bundle.keySet().stream().collect(Collectors.toUnmodifiableMap(k -> k, bundle::getString)));
    }

    Map<String, String> all() {
        return texts;
    }

    /** A text, or the text of another key when there is none. */
    String get(String key, String otherwise) {
        return texts.getOrDefault(key, texts.getOrDefault(otherwise, key));
    }

    /** A text whose {name} is replaced by the value of that name; what the values hold is not looked into. */
    String filled(String key, Map<String, String> values) {
        return PLACE.matcher(get(key, key))
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /** The same in the number that the language has for so many: French begins its plural at two. */
    String counted(String key, double count, Map<String, String> values) {
        boolean singular = french ? Math.abs(count) < 2 : count == 1;
        return filled(singular ? key + SINGULAR : key, values);
    }

    String subject(String cause, String summary) {
        String prefix = get("cause_" + cause, "cause_opened");
        return PlainText.oneLine("[Vigie] " + prefix + " · " + summary, LONGEST_SUBJECT);
    }
}
