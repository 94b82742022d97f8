/** The channel to mailboxes: plain text and HTML by SMTP, threaded by alert. */
@NullMarked
package io.vigie.alert.notify.email;

import org.jspecify.annotations.NullMarked;
