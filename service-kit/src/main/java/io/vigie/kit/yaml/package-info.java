/** YAML read with the file, line and path of every value, collecting all problems instead of stopping at the first. */
@NullMarked
package io.vigie.kit.yaml;

import org.jspecify.annotations.NullMarked;
