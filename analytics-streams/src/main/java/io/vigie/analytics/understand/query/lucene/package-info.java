/** Stored queries on Lucene Monitor: analysers, compilation of the syntax tree, matching with the words that matched. */
@NullMarked
package io.vigie.analytics.understand.query.lucene;

import org.jspecify.annotations.NullMarked;
