/** The console page: its files, looked up by the path a browser asks for, and the headers that keep it safe. */
@NullMarked
package io.vigie.alert.web.console;

import org.jspecify.annotations.NullMarked;
