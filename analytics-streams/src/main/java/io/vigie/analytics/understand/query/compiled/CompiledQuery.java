package io.vigie.analytics.understand.query.compiled;

import java.util.Set;

/**
 * A stored query ready to be evaluated.
 *
 * @param askedOf the mentions that it applies to, by the stems that they have
 */
record CompiledQuery(String id, Set<Stems> askedOf, Node node) {}
