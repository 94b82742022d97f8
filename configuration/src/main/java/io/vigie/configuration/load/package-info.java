/** Reads a configuration directory of YAML and reports every problem with file and line. */
@NullMarked
package io.vigie.configuration.load;

import org.jspecify.annotations.NullMarked;
