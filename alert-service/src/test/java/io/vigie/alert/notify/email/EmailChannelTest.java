package io.vigie.alert.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.vigie.alert.notify.Delivery;
import io.vigie.alert.notify.Message;
import io.vigie.alert.notify.email.text.AlertMails;
import io.vigie.alert.notify.email.text.MailTextConfig;
import io.vigie.configuration.Place;
import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.SmtpConfig;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmailChannelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-19T12:00:00Z"), ZoneOffset.UTC);
    private static final AlertMails MAILS = new AlertMails(
            new MailTextConfig("Valmont", ZoneOffset.UTC, URI.create("http://127.0.0.1:8080/"), Map.of(), Map.of()));

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsBothFormsToTheReceiver() throws Exception {
        assertThat(channel().send(message("quality"))).isInstanceOf(Delivery.Sent.class);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).startsWith("[Vigie] Nouvelle alerte · Crise 4/5 · quality · valmont");
        assertThat(GreenMailUtil.getAddressList(mail.getAllRecipients())).isEqualTo("claire@example.org");
        MimeMultipart forms = (MimeMultipart) mail.getContent();
        assertThat(forms.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(forms.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(String.valueOf(forms.getBodyPart(1).getContent())).contains("Claire &lt;Marchand&gt;");
    }

    @Test
    void noTextOfAnAlertAddsAHeaderOrAReceiver() throws Exception {
        channel().send(message("quality\r\nBcc: all@example.org\r\n\r\nbody"));
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).contains("quality Bcc: all@example.org body");
    }

    private EmailChannel channel() {
        SmtpConfig smtp =
                new SmtpConfig("127.0.0.1", server.getSmtp().getPort(), "vigie@example.org", null, null, false);
        ReceiverConfig.Email receiver =
                new ReceiverConfig.Email("mail", List.of("claire@example.org"), "fr", Place.NONE);
        return new EmailChannel(MailConfig.of(smtp, receiver), MAILS, CLOCK);
    }

    private static Message message(String function) {
        return new Message("a/1/mail", "a", 1, "mail", "opened", alert(function));
    }

    private static Map<String, Object> alert(String function) {
        return Map.of(
                "nature",
                "crisis",
                "severity",
                4,
                "function",
                function,
                "brand",
                "valmont",
                "observed",
                84L,
                "expected",
                9.1,
                "negative_share",
                0.62,
                "department",
                "quality-dept",
                "accountable",
                Map.of("name", "Claire <Marchand>"));
    }
}
