package io.vigie.alert.domain;

/**
 * A term and how many mentions hold it.
 *
 * @param term a word or a source id
 * @param count mentions
 */
public record TermCount(String term, long count) {}
