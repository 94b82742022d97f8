/** Stored queries on Lucene Monitor: the reference for what a query finds. */
@NullMarked
package io.vigie.analytics.understand.query.lucene;

import org.jspecify.annotations.NullMarked;
