@NullMarked
package io.vigie.analytics.processor;

import org.jspecify.annotations.NullMarked;
