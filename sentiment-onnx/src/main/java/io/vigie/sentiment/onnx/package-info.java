/** Sentiment by an ONNX model that a company brings, with the built-in model behind it. */
@NullMarked
package io.vigie.sentiment.onnx;

import org.jspecify.annotations.NullMarked;
