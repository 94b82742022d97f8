/** What is said, how it is meant, whom it concerns: one judgement per mention over the ports of the packages below. */
@NullMarked
package io.vigie.analytics.understand;

import org.jspecify.annotations.NullMarked;
