package dev.scantling.engine.plan;

import dev.scantling.device.Device;
import dev.scantling.device.HostKernel;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import java.util.List;

/**
 * Groups of nodes that run at the same time, each with a queue of its own: iterations of a task of the device, so that a thread that
 * is idle takes a group, and the caller takes them all where none is. Running allocates nothing.
 */
final class ConcurrentStage implements AutoCloseable {
    private final Stream stream;
    private final List<Stream> streams;
    private final Launch launch;

    /** @param cores that all groups use together */
    ConcurrentStage(Device device, List<GroupRange> groups, int cores, Lane.NodeRunner runner) {
        int together = Math.min(groups.size(), cores);
        int wanted = groups.stream().mapToInt(GroupRange::cores).sum();
        this.stream = device.openStream(together);
        this.streams = groups.stream()
                .map(group -> device.openStream(
                        wanted <= cores ? group.cores() : Math.max(1, group.cores() * cores / wanted)))
                .toList();
        HostKernel task = (arrays, ints, begin, end) -> {
            for (int group = begin; group < end; group++) {
                GroupRange range = groups.get(group);
                for (int node = range.begin(); node < range.end(); node++) {
                    runner.run(node, streams.get(group));
                }
            }
        };
        Kernel kernel = device.load(new KernelArtifact.HostTask("stage", task));
        this.launch = new Launch(kernel, List.of(), 0);
        launch.iterations(groups.size());
    }

    /** Returns when all groups are done. */
    void run() {
        stream.launch(launch);
    }

    @Override
    public void close() {
        streams.forEach(Stream::close);
        stream.close();
    }
}
