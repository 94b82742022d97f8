/** What is remembered of the words that mentions are made of, most of which were seen before. */
@NullMarked
package io.vigie.analytics.understand.words;

import org.jspecify.annotations.NullMarked;
