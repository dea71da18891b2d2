package dev.scantling.engine.plan;

import dev.scantling.device.Device;
import dev.scantling.device.HostKernel;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import java.util.List;

/**
 * Groups of nodes that run at the same time, each with a queue of its own that comes after what ran before the stage; what runs after it
 * comes after all of them. Giving the groups to their queues, which on the host is running them, is a task of the device with an
 * iteration for each, so that a thread that is idle takes a group, and the caller takes them all where none is. Running allocates nothing.
 */
final class ConcurrentStage implements AutoCloseable {
    private final Stream outside;
    private final Stream task;
    private final List<Stream> streams;
    private final Launch launch;

    /**
     * On one device.
     *
     * @param cores that all groups use together
     * @param outside where what comes before the stage and after it is queued
     */
    ConcurrentStage(Device device, List<GroupRange> groups, int cores, Stream outside, Lane.NodeRunner runner) {
        int together = Math.min(groups.size(), cores);
        int wanted = groups.stream().mapToInt(GroupRange::cores).sum();
        this.outside = outside;
        this.task = device.openStream(together);
        this.streams = groups.stream()
                .map(group -> device.openStream(
                        wanted <= cores ? group.cores() : Math.max(1, group.cores() * cores / wanted)))
                .toList();
        HostKernel hand = (arrays, ints, begin, end) -> {
            for (int group = begin; group < end; group++) {
                GroupRange range = groups.get(group);
                for (int node = range.begin(); node < range.end(); node++) {
                    runner.run(node, streams.get(group));
                }
            }
        };
        Kernel kernel = device.load(new KernelArtifact.HostTask("stage", hand));
        this.launch = new Launch(kernel, List.of(), 0);
        launch.iterations(groups.size());
    }

    /** Those of the groups. */
    List<Stream> streams() {
        return streams;
    }

    /** Returns when all groups are given to their queues. */
    void run() {
        for (int i = 0; i < streams.size(); i++) {
            streams.get(i).after(outside);
        }
        task.launch(launch);
        for (int i = 0; i < streams.size(); i++) {
            outside.after(streams.get(i));
        }
    }

    @Override
    public void close() {
        streams.forEach(Stream::close);
        task.close();
    }
}
