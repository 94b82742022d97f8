package io.vigie.sample.notify.mail;

import io.vigie.sample.notify.chat.Chat;

/** Breaks R7, so that the rule is seen to fail. */
public record Mail(Chat chat) {}
