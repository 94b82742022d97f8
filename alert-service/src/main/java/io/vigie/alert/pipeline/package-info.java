/** From a spike or a command to what becomes of an alert, as stages in one list. Pure: stores and topics are elsewhere. */
@NullMarked
package io.vigie.alert.pipeline;

import org.jspecify.annotations.NullMarked;
