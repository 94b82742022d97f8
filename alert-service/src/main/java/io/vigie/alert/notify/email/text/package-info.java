/** Alerts by e-mail: what a mail says, in HTML and in plain text, in French and in English. */
@NullMarked
package io.vigie.alert.notify.email.text;

import org.jspecify.annotations.NullMarked;
