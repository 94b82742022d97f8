/** The push API: mentions posted over HTTP, answered when Kafka has them. */
@NullMarked
package io.vigie.ingest.source.http;

import org.jspecify.annotations.NullMarked;
