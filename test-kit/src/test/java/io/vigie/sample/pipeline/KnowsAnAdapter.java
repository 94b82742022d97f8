package io.vigie.sample.pipeline;

import io.vigie.sample.notify.mail.Mail;

/** Breaks R6, so that the rule is seen to fail. */
public record KnowsAnAdapter(Mail mail) {}
