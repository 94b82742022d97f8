/** The {@code vigie} command: one class a subcommand, and how a terminal shows things. */
@NullMarked
package io.vigie.local.command;

import org.jspecify.annotations.NullMarked;
