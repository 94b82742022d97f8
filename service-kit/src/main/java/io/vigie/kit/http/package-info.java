/** The HTTP server of a service: metrics, health, readiness, problem documents. */
@NullMarked
package io.vigie.kit.http;

import org.jspecify.annotations.NullMarked;
