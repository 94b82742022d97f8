/** The alert service: spikes become alerts with an owner, people are told, the console shows it. Composition root. */
@NullMarked
package io.vigie.alert;

import org.jspecify.annotations.NullMarked;
