/** Linear models over hashed features: sparse rows, the loss and its minimiser; shared by all that is trained here. */
@NullMarked
package io.vigie.training.linear;

import org.jspecify.annotations.NullMarked;
