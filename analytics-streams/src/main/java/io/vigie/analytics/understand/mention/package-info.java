/** The mention as understanding sees it: plain text and what its source said of it, without any wire format. */
@NullMarked
package io.vigie.analytics.understand.mention;

import org.jspecify.annotations.NullMarked;
