/** The assembled system from outside: an embedded platform, its topics, its HTTP and its console in a browser. */
@NullMarked
package io.vigie.system;

import org.jspecify.annotations.NullMarked;
