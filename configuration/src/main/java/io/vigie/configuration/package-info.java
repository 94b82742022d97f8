/** What a company configures: brands, functions, departments, routes, receivers, detection; immutable and valid. */
@NullMarked
package io.vigie.configuration;

import org.jspecify.annotations.NullMarked;
