/** What becomes of a record that cannot go on: a dead letter, a count, and the partition goes on. */
@NullMarked
package io.vigie.analytics.error;

import org.jspecify.annotations.NullMarked;
