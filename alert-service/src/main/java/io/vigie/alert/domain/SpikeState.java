package io.vigie.alert.domain;

/** Life of a spike. */
public enum SpikeState {
    OPENED,
    UPDATED,
    CLOSED
}
