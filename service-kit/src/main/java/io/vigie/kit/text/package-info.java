/** What text has to be before anything else is done with it. */
@NullMarked
package io.vigie.kit.text;

import org.jspecify.annotations.NullMarked;
