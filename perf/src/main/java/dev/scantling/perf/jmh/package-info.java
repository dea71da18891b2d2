/** JMH suites: {@code bin/scantling jmh -prof gc}. */
@NullMarked
package dev.scantling.perf.jmh;

import org.jspecify.annotations.NullMarked;
