/** Consumers: the delivery log and the topics that the web shows. */
@NullMarked
package io.vigie.alert.inbound;

import org.jspecify.annotations.NullMarked;
