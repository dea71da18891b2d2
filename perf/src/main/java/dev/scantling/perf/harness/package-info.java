/** Fair timing: contenders in turn, in one process, and what their samples say. */
@NullMarked
package dev.scantling.perf.harness;

import org.jspecify.annotations.NullMarked;
