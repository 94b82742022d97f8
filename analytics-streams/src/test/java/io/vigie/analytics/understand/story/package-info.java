@NullMarked
package io.vigie.analytics.understand.story;

import org.jspecify.annotations.NullMarked;
