/** Between the domain and what is written: Avro records of topics, JSON of stores, documents for people and programs. */
@NullMarked
package io.vigie.alert.serde;

import org.jspecify.annotations.NullMarked;
