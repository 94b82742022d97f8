package io.vigie.alert.pipeline;

import java.util.function.UnaryOperator;

/** One step on the way of an admitted spike. */
interface Stage extends UnaryOperator<Draft> {}
