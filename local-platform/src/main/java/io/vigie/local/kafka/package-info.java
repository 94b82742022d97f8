/** Reading a running platform's topics, from wherever it runs. */
@NullMarked
package io.vigie.local.kafka;

import org.jspecify.annotations.NullMarked;
