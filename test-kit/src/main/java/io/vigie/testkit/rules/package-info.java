/** The project's house rules R1 to R13 as architecture tests, which every module runs on its own classes. */
@NullMarked
package io.vigie.testkit.rules;

import org.jspecify.annotations.NullMarked;
