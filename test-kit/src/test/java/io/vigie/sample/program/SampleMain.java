package io.vigie.sample.program;

import io.vigie.sample.notify.chat.Chat;
import io.vigie.sample.notify.mail.Mail;

/** A composition root: it may know adapters, and read what surrounds it. */
public final class SampleMain {
    public final Mail mail = new Mail(new Chat(String.valueOf(System.getenv("ROOM"))));
}
