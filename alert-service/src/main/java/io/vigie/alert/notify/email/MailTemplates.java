package io.vigie.alert.notify.email;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.vigie.alert.notify.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Renders mails. The model is the alert's fields by their names, {@code cause}, {@code lang}, and {@code texts}: the
 * fixed words of the language, from {@code texts_<lang>.properties}. Values are escaped for HTML; in the plain form
 * nothing is.
 */
final class MailTemplates {

    private static final String FOLDER = "io/vigie/alert/notify/email/";

    private final PebbleEngine html = engine(true);
    private final PebbleEngine plain = engine(false);

    private static PebbleEngine engine(boolean escaping) {
        ClasspathLoader loader = new ClasspathLoader(MailTemplates.class.getClassLoader());
        loader.setPrefix(FOLDER);
        loader.setCharset(StandardCharsets.UTF_8.name());
        return new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(escaping)
                .strictVariables(false)
                .build();
    }

    MailText render(Message message, String language) {
        Map<String, Object> model = new HashMap<>(message.alert());
        model.put("cause", message.cause());
        model.put("lang", language);
        model.put("texts", texts(language));
        Locale locale = Locale.forLanguageTag(language);
        return new MailText(
                render(plain.getTemplate("alert.txt.peb"), model, locale),
                render(html.getTemplate("alert.html.peb"), model, locale));
    }

    private static String render(PebbleTemplate template, Map<String, Object> model, Locale locale) {
        StringWriter out = new StringWriter();
        try {
            template.evaluate(out, model, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Map<String, String> texts(String language) {
        Properties properties = new Properties();
        try (InputStream in = MailTemplates.class.getResourceAsStream("texts_" + language + ".properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }
}
