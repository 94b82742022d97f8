/** The Streams topology of alerts: from spikes and commands to alerts, history and requested notifications. */
@NullMarked
package io.vigie.alert.topology;

import org.jspecify.annotations.NullMarked;
