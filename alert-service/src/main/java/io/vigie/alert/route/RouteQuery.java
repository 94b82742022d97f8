package io.vigie.alert.route;

import io.vigie.alert.domain.AlertNature;

/**
 * What routing looks at.
 *
 * @param brand brand id
 * @param function leading function id, {@code *} for the brand as a whole
 * @param nature crisis, volume, shift, voice, drop or silence
 * @param severity 1 to 5
 */
public record RouteQuery(String brand, String function, AlertNature nature, int severity) {}
