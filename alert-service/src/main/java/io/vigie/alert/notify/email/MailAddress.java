package io.vigie.alert.notify.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/** An address as people write it, in the ASCII that every mail server takes: its name encoded, its domain in punycode. */
final class MailAddress {

    private MailAddress() {}

    /** @throws AddressException when it is none, or what is before its {@code @} is not ASCII */
    static InternetAddress of(String text) throws AddressException {
        InternetAddress address = new InternetAddress(text, true);
        String ascii = ascii(address.getAddress(), text);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(ascii)) {
            throw new AddressException("only a domain may be other than ASCII", text);
        }
        address.setAddress(ascii);
        try {
            address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
        return address;
    }

    private static String ascii(String address, String text) throws AddressException {
        int domain = address.lastIndexOf('@') + 1;
        try {
            return address.substring(0, domain) + IDN.toASCII(address.substring(domain));
        } catch (IllegalArgumentException e) {
            throw new AddressException("no domain: " + e.getMessage(), text);
        }
    }
}
