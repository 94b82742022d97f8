/** What every service reads from environment variables, the same way and with the same messages. */
@NullMarked
package io.vigie.kit.environment;

import org.jspecify.annotations.NullMarked;
