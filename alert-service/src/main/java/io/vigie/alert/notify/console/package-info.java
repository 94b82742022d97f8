/** The channel to the terminal: one line a notification. */
@NullMarked
package io.vigie.alert.notify.console;

import org.jspecify.annotations.NullMarked;
