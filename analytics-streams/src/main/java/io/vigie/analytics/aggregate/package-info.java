/** What is counted: tallies, authors, terms, panes; every merge is a pure function that does not depend on order. */
@NullMarked
package io.vigie.analytics.aggregate;

import org.jspecify.annotations.NullMarked;
