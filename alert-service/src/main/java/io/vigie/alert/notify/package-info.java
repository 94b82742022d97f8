/** Telling receivers: the port to a channel, one lane a receiver, bounded retries. Channels say what happened, lanes decide. */
@NullMarked
package io.vigie.alert.notify;

import org.jspecify.annotations.NullMarked;
