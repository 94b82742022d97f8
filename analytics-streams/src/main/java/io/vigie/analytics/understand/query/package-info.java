/**
 * The query language of brands and functions: its syntax tree and parser, and the port that matches stored queries against
 * mentions.
 */
@NullMarked
package io.vigie.analytics.understand.query;

import org.jspecify.annotations.NullMarked;
