@NullMarked
package io.vigie.analytics.understand.words;

import org.jspecify.annotations.NullMarked;
