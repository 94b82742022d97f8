/** What tests share: a clock to turn by hand, one real platform per test run, watchers of topics, and the house rules. */
@NullMarked
package io.vigie.testkit;

import org.jspecify.annotations.NullMarked;
