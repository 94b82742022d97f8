/** Which story a text tells: copies of one post or article are one. */
@NullMarked
package io.vigie.analytics.understand.story;

import org.jspecify.annotations.NullMarked;
