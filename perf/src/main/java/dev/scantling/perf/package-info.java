/** Measurements: two variants against each other in one process, in turn. */
@NullMarked
package dev.scantling.perf;

import org.jspecify.annotations.NullMarked;
