/** The HTTP API, the event stream and the console page. */
@NullMarked
package io.vigie.alert.web;

import org.jspecify.annotations.NullMarked;
