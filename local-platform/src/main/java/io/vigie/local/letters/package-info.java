/** Dead letters of a running platform: read, and put back where they came from. */
@NullMarked
package io.vigie.local.letters;

import org.jspecify.annotations.NullMarked;
