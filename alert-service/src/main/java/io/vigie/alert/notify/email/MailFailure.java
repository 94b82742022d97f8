package io.vigie.alert.notify.email;

import io.vigie.alert.notify.Delivery;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Whether sending a mail again can help: a server's 4yz is for now, its 5yz for good (RFC 5321, 4.2.1). What some addresses
 * have is sent: again, they would have it twice.
 */
final class MailFailure {

    private static final int FAILED = 400;
    private static final int PERMANENT = 500;
    private static final Pattern PERMANENT_ANSWER = Pattern.compile("5\\d\\d\\b");

    private MailFailure() {}

    static Delivery judged(MessagingException error) {
        if (error instanceof AuthenticationFailedException) {
            return judgedLogin(error);
        } else if (error instanceof AddressException) {
            return new Delivery.Refused("invalid-address");
        }
        int code = code(error);
        if (code == 0) {
            return new Delivery.Unavailable("connection-failed");
        }
        if (isSentToSome(error)) {
            return new Delivery.Sent("smtp-" + code);
        }
        return code >= PERMANENT ? new Delivery.Refused("smtp-" + code) : new Delivery.Unavailable("smtp-" + code);
    }

    /** Its message begins with the server's answer, or tells that there was none. */
    private static Delivery judgedLogin(MessagingException error) {
        String answer = String.valueOf(error.getMessage());
        return PERMANENT_ANSWER.matcher(answer).lookingAt()
                ? new Delivery.Refused("authentication-failed")
                : new Delivery.Unavailable("authentication-failed");
    }

    private static boolean isSentToSome(MessagingException error) {
        return error instanceof SendFailedException failed
                && failed.getValidSentAddresses() != null
                && failed.getValidSentAddresses().length > 0;
    }

    /**
     * The code of failure among an exception and those that hang on it: of the mail, otherwise of an address, rather one that
     * may take it later; 0 when the server did not answer.
     */
    private static int code(MessagingException error) {
        int code = 0;
        for (Exception each = error; each instanceof MessagingException next; each = next.getNextException()) {
            if (each instanceof SMTPSenderFailedException sender) {
                return sender.getReturnCode();
            } else if (each instanceof SMTPSendFailedException send && send.getReturnCode() >= FAILED) {
                return send.getReturnCode();
            } else if (each instanceof SMTPAddressFailedException address && (code == 0 || code >= PERMANENT)) {
                code = address.getReturnCode();
            }
        }
        return code;
    }
}
