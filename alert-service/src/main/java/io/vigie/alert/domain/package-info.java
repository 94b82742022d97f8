/** What an alert is: its spikes, lead, owner, handling and history. Pure values, JDK only. */
@NullMarked
package io.vigie.alert.domain;

import org.jspecify.annotations.NullMarked;
