/** What the topics hold at the end of a replay: read back from Kafka, not remembered on the way. */
@NullMarked
package io.vigie.local.summary;

import org.jspecify.annotations.NullMarked;
