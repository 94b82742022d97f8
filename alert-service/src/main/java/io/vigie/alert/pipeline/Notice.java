package io.vigie.alert.pipeline;

import io.vigie.alert.domain.EventType;

/**
 * Somebody to be told.
 *
 * @param receiver receiver id
 * @param cause what to tell
 */
record Notice(String receiver, EventType cause) {}
