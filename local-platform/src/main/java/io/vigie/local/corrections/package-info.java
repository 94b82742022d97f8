/** What people corrected, read from a running platform: for their eyes, and for training. */
@NullMarked
package io.vigie.local.corrections;

import org.jspecify.annotations.NullMarked;
