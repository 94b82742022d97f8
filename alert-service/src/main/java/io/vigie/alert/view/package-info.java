/** What the web shows, in memory and bounded: alerts with their history, figures by window. Pure. */
@NullMarked
package io.vigie.alert.view;

import org.jspecify.annotations.NullMarked;
