/** The shipped scenario: four weeks of mentions of an invented company, made from a few words and a seed. */
@NullMarked
package io.vigie.local.demo;

import org.jspecify.annotations.NullMarked;
