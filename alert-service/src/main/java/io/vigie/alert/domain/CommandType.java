package io.vigie.alert.domain;

/** What a person can want. */
public enum CommandType {
    ACKNOWLEDGE,
    RESOLVE
}
