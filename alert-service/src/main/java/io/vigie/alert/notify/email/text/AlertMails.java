package io.vigie.alert.notify.email.text;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes mails about alerts. Texts of an alert are hostile: the templates escape every one of them. */
public final class AlertMails {

    private static final String FOLDER = "io/vigie/alert/notify/email/text/";

    private final MailTextConfig config;
    private final PebbleTemplate html;
    private final PebbleTemplate text;

    public AlertMails(MailTextConfig config) {
        this.config = config;
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(new ClasspathLoader(AlertMails.class.getClassLoader()))
                .autoEscaping(true)
                .newLineTrimming(false)
                .strictVariables(true)
                .build();
        html = engine.getTemplate(FOLDER + "alert.html.peb");
        text = engine.getTemplate(FOLDER + "alert.txt.peb");
    }

    /**
     * The mail about a state of an alert.
     *
     * @param alert the alert's fields, named as in its schema; times in ISO-8601, enums in lower case
     * @param cause why it is sent: {@code opened}, {@code updated}, {@code handed_over} ...
     * @param language {@code fr}, or English for any other
     */
    public AlertMail write(Map<String, Object> alert, String cause, String language) {
        String known = language.equals("fr") ? "fr" : "en";
        MailTexts texts = MailTexts.of(known);
        MailModel model = new MailModel(config, texts, known);
        Map<String, Object> variables = model.of(alert);
        String subject = texts.subject(cause, model.summary(alert));
        return new AlertMail(subject, filled(html, variables), filled(text, variables));
    }

    private static String filled(PebbleTemplate template, Map<String, Object> variables) {
        StringWriter filled = new StringWriter();
        try {
            template.evaluate(filled, variables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return filled.toString();
    }
}
