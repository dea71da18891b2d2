package dev.scantling.engine.plan;

import dev.scantling.device.Buffer;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.jit.tune.Choice;
import java.util.List;

/** One way of running a node, ready to be timed on the data that a run has left for it. Owns its packed weights and scratch memory. */
public record Trial(Choice choice, Launch launch, List<Buffer> owned) implements AutoCloseable {

    /** Nanoseconds of one launch, the mean of several in a row. */
    public double nanos(Stream stream, int launches) {
        long start = System.nanoTime();
        for (int i = 0; i < launches; i++) {
            stream.launch(launch);
        }
        stream.synchronize();
        return (double) (System.nanoTime() - start) / launches;
    }

    @Override
    public void close() {
        owned.forEach(Buffer::close);
    }
}
