package io.vigie.sample.notify.chat;

/** Another adapter. */
public record Chat(String room) {}
