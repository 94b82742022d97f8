package io.vigie.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who is talked of, and when. */
interface Talk {

    /** Makes a mention the n-th. */
    void place(ObjectNode mention, long n);
}
