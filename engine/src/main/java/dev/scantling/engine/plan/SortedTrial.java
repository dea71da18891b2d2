package dev.scantling.engine.plan;

import dev.scantling.device.Buffer;
import java.util.List;

/**
 * A convolution over a sorted map, and the sorting of it, ready to be timed; sorting must run first.
 *
 * @param runs what both use
 */
public record SortedTrial(Trial sorting, Trial convolution, List<Buffer> runs) implements AutoCloseable {
    @Override
    public void close() {
        convolution.close();
        sorting.close();
        runs.forEach(Buffer::close);
    }
}
