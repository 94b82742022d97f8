/**
 * What every engine for stored queries has in common: how a mention is cut into words and how a query becomes one of
 * Lucene's over them.
 */
@NullMarked
package io.vigie.analytics.understand.query.analysis;

import org.jspecify.annotations.NullMarked;
