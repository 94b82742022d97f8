/**
 * The engine for stored queries: a mention is cut into words once, each known word fills slots, and only queries that
 * need a filled slot are evaluated.
 */
@NullMarked
package io.vigie.analytics.understand.query.compiled;

import org.jspecify.annotations.NullMarked;
