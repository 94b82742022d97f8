/** Shows a backtest as a page. */
@NullMarked
package io.vigie.local.backtest;

import org.jspecify.annotations.NullMarked;
