/**
 * How a mention is meant: negative, neutral or positive, or honestly unsure. One port, {@link
 * io.vigie.analytics.understand.sentiment.SentimentScorer}, and the built-in linear model behind it; the feature code here
 * is also the one that the training module learns with.
 */
@NullMarked
package io.vigie.analytics.understand.sentiment;

import org.jspecify.annotations.NullMarked;
