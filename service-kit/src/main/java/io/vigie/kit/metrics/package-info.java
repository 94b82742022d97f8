/** Metrics by Micrometer: one Prometheus registry a service, with the names and labels all services share. */
@NullMarked
package io.vigie.kit.metrics;

import org.jspecify.annotations.NullMarked;
