package io.vigie.alert.notify.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vigie.alert.Company;
import io.vigie.alert.Spikes;
import io.vigie.alert.notify.Delivery;
import io.vigie.alert.notify.Message;
import io.vigie.alert.notify.Messages;
import io.vigie.alert.notify.email.text.MailTextConfig;
import io.vigie.configuration.Place;
import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.Secret;
import io.vigie.configuration.SmtpConfig;
import io.vigie.testkit.ManualClock;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EmailChannelTest {

    private static final Duration WITHIN = Duration.ofSeconds(2);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsPlainTextAndHtmlToEveryAddress() throws Exception {
        assertThat(channel(List.of("a@example.com", "b@example.com")).send(Messages.opened("mail")))
                .isEqualTo(new Delivery.Sent());
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getHeader("To", ",")).isEqualTo("a@example.com, b@example.com");
        assertThat(mails[0].getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) mails[0].getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(mails[0].getSentDate()).isEqualTo(Spikes.DAY);
        assertThat(mails[0].getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    }

    @Test
    void namesAndDomainsOfOtherScriptsGoOutAsAscii() throws Exception {
        SmtpConfig smtp = new SmtpConfig(
                "127.0.0.1", server.getSmtp().getPort(), "Vigie Équipe <vigie@société.example>", null, null, false);
        assertThat(channel(smtp, List.of("presse@müller.example")).send(Messages.opened("mail")))
                .isEqualTo(new Delivery.Sent());
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("From", null))
                .isEqualTo("=?UTF-8?Q?Vigie_=C3=89quipe?= <vigie@xn--socit-esab.example>");
        assertThat(mail.getHeader("To", null)).isEqualTo("presse@xn--mller-kva.example");
        assertThat(channel(smtp, List.of("équipe@example.com")).send(Messages.opened("mail")))
                .isEqualTo(new Delivery.Refused("invalid-address"));
    }

    @Test
    void hostileTextIsEscapedInHtml() throws Exception {
        channel(List.of("a@example.com")).send(Messages.opened("mail"));
        MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("&lt;b&gt;the airbag&lt;/b&gt;")
                .doesNotContain("<b>the airbag</b>");
    }

    @Test
    void mailsOfAnAlertAreOneConversationAndARepetitionIsSeenAsOne() throws Exception {
        EmailChannel channel = channel(List.of("a@example.com"));
        Message opened = Messages.opened("mail");
        Message updated = new Message("a-one/2/mail", "a-one", 2, "mail", "updated", opened.alert());
        channel.send(opened);
        channel.send(opened);
        channel.send(updated);
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails[0].getMessageID()).isEqualTo("<a-one.1.mail@alerts.vigie.invalid>");
        assertThat(mails[1].getMessageID()).isEqualTo(mails[0].getMessageID());
        assertThat(mails[2].getMessageID()).isNotEqualTo(mails[0].getMessageID());
        assertThat(mails[2].getHeader("References", null)).isEqualTo(mails[0].getHeader("References", null));
    }

    @Test
    void nothingFromOutsideAddsAHeader() throws Exception {
        Map<String, Object> document = Messages.document();
        document.put("brand", "acme\r\nBcc: everybody@example.com\r\n\r\nbody");
        document.put("function", "legal\nX-Forged: yes");
        Message hostile =
                new Message("x\r\nBcc: a", "a\r\nBcc: b@example.com", 1, "r>\nX-Forged: 1", "opened", document);
        assertThat(channel(List.of("a@example.com")).send(hostile)).isEqualTo(new Delivery.Sent());
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getHeader("Bcc")).isNull();
        assertThat(mails[0].getHeader("X-Forged")).isNull();
        assertThat(mails[0].getSubject()).contains("Bcc: everybody@example.com").doesNotContain("\n");
    }

    @Test
    void aServerThatIsNotThereMayComeBack() {
        EmailChannel channel = channel(List.of("a@example.com"));
        server.stop();
        assertThat(channel.send(Messages.opened("mail"))).isEqualTo(new Delivery.Unavailable("connection-failed"));
    }

    @Test
    void anAddressThatIsNoneAndAWrongPasswordAreFinal() {
        assertThat(channel(List.of("not an address")).send(Messages.opened("mail")))
                .isEqualTo(new Delivery.Refused("invalid-address"));
        server.setUser("a@example.com", "user", "right");
        assertThat(channel(List.of("a@example.com"), "user", "wrong").send(Messages.opened("mail")))
                .isEqualTo(new Delivery.Refused("authentication-failed"));
    }

    @Test
    @Timeout(30)
    void aLoginThatFailsForNowMaySucceedLater() throws Exception {
        Map<String, String> answers = Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "454 4.7.0 try again later");
        assertThat(scripted(answers, "user", List.of("a@example.com")))
                .isEqualTo(new Delivery.Unavailable("authentication-failed"));
    }

    @Test
    void withoutTlsWhereTlsIsDemandedNothingIsSent() {
        SmtpConfig smtp = new SmtpConfig("127.0.0.1", server.getSmtp().getPort(), "v@example.com", null, null, true);
        assertThat(channel(smtp, List.of("a@example.com")).send(Messages.opened("mail")))
                .isNotEqualTo(new Delivery.Sent());
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    /** Each line of a greeting that never ends begins the timeout of reading anew. */
    @Test
    @Timeout(30)
    void aServerThatTricklesIsGivenUp() throws Exception {
        try (ServerSocket trickling = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> trickle = CompletableFuture.runAsync(() -> greetForEver(trickling));
            SmtpConfig smtp = new SmtpConfig("127.0.0.1", trickling.getLocalPort(), "v@example.com", null, null, false);
            assertThat(channel(smtp, List.of("a@example.com")).send(Messages.opened("mail")))
                    .isEqualTo(new Delivery.Unavailable("timeout"));
            assertThat(trickle).failsWithin(Duration.ofSeconds(20)); // the connection is gone
        }
    }

    @Test
    @Timeout(30)
    void aMailboxThatIsGoneDoesNotSilenceTheOthers() throws Exception {
        try (ServerSocket scripted = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> heard =
                    CompletableFuture.supplyAsync(() -> conversation(scripted, Map.of("gone@", "550 no such mailbox")));
            SmtpConfig smtp = new SmtpConfig("127.0.0.1", scripted.getLocalPort(), "v@example.com", null, null, false);
            assertThat(channel(smtp, List.of("a@example.com", "gone@example.com"))
                            .send(Messages.opened("mail")))
                    .isEqualTo(new Delivery.Sent("smtp-550"));
            assertThat(heard.get()).contains("RCPT TO:<a@example.com>", "DATA", ".");
        }
    }

    @Test
    @Timeout(30)
    void amongDeadMailboxesOneThatMayTakeItLaterIsTriedAgain() throws Exception {
        Map<String, String> answers = Map.of("gone", "550 no such mailbox", "busy", "450 try again later");
        assertThat(scripted(answers, null, List.of("gone@example.com", "busy@example.com", "gone2@example.com")))
                .isEqualTo(new Delivery.Unavailable("smtp-450"));
        assertThat(scripted(answers, null, List.of("gone@example.com", "gone2@example.com")))
                .isEqualTo(new Delivery.Refused("smtp-550"));
    }

    @Test
    void whatTheServerHasTakenIsSentHoweverTheConnectionEnds() {
        Session session = Session.getInstance(new Properties());
        assertThatCode(() -> channel(List.of("a@example.com")).send(new MimeMessage(session), new Ending(session)))
                .doesNotThrowAnyException();
    }

    /** Takes every mail, and is gone by then. */
    private static final class Ending extends Transport {

        Ending(Session session) {
            super(session, new URLName("smtp://localhost"));
        }

        @Override
        public void connect(@Nullable String user, @Nullable String password) {}

        @Override
        public void sendMessage(jakarta.mail.Message mail, Address @Nullable [] addresses) {}

        @Override
        public synchronized void close() throws MessagingException {
            throw new MessagingException("Can't send command to SMTP host");
        }
    }

    /** What a server is told that answers 250 to all but what contains one of the keys. */
    private static List<String> conversation(ServerSocket server, Map<String, String> answers) {
        List<String> heard = new ArrayList<>();
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            answer(client, "220 here");
            boolean content = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                content = (content || line.equals("DATA")) && !line.equals(".");
                if (!content) {
                    answer(client, answerTo(line, answers));
                } else if (line.equals("DATA")) {
                    answer(client, "354 go on");
                }
            }
            return heard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Delivery scripted(Map<String, String> answers, @Nullable String user, List<String> to)
            throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> conversation(server, answers));
            Secret password = user == null ? null : new Secret("right");
            SmtpConfig smtp =
                    new SmtpConfig("127.0.0.1", server.getLocalPort(), "v@example.com", user, password, false);
            Delivery delivery = channel(smtp, to).send(Messages.opened("mail"));
            heard.get();
            return delivery;
        }
    }

    private static String answerTo(String line, Map<String, String> answers) {
        return answers.keySet().stream()
                .filter(line::contains)
                .findFirst()
                .map(answers::get)
                .orElse("250 good");
    }

    private static void answer(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void greetForEver(ServerSocket server) {
        try (Socket client = server.accept()) {
            while (true) {
                client.getOutputStream().write("220-slow\r\n".getBytes(StandardCharsets.US_ASCII));
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmailChannel channel(List<String> to) {
        return channel(to, null, null);
    }

    private EmailChannel channel(List<String> to, @Nullable String user, @Nullable String password) {
        SmtpConfig smtp = new SmtpConfig(
                "127.0.0.1",
                server.getSmtp().getPort(),
                "Vigie <vigie@example.com>",
                user,
                password == null ? null : new Secret(password),
                false);
        return channel(smtp, to);
    }

    private static EmailChannel channel(SmtpConfig smtp, List<String> to) {
        ReceiverConfig.Email receiver = new ReceiverConfig.Email("mail", to, "en", false, Place.NONE);
        MailTextConfig texts = MailTextConfig.of(Company.plain(), URI.create("http://localhost:8400/"));
        return new EmailChannel(
                new MailConfig(smtp, receiver, texts, Duration.ofSeconds(5), WITHIN), ManualClock.at(Spikes.DAY));
    }
}
