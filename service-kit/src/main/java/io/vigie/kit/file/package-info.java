/** What services and commands do alike when they read files. */
@NullMarked
package io.vigie.kit.file;

import org.jspecify.annotations.NullMarked;
