/** The channel to other programs: signed JSON by HTTP POST. */
@NullMarked
package io.vigie.alert.notify.webhook;

import org.jspecify.annotations.NullMarked;
