package dev.scantling.engine.plan;

import dev.scantling.device.Device;
import dev.scantling.device.Stream;
import java.util.List;
import java.util.Optional;

/**
 * The groups of a stage on one device: side by side where it and the session have the cores, else one after the other. Running allocates
 * nothing.
 */
final class Lane implements AutoCloseable {
    private final List<GroupRange> groups;
    private final Stream stream;
    private final NodeRunner runner;
    private final Optional<ConcurrentStage> concurrent;

    /** What gives a node to a queue; throws to stop the run. */
    interface NodeRunner {
        void run(int node, Stream stream);
    }

    /**
     * Of one device.
     *
     * @param groups at least one, all on the device
     * @param cores that all groups use together
     * @param stream for what runs alone, and comes before and after the groups
     */
    Lane(Device device, List<GroupRange> groups, int cores, Stream stream, NodeRunner runner) {
        this.groups = groups;
        this.stream = stream;
        this.runner = runner;
        this.concurrent = groups.size() > 1 && cores > 1
                ? Optional.of(new ConcurrentStage(device, groups, cores, stream, runner))
                : Optional.empty();
    }

    /** Number of the device. */
    int device() {
        return groups.getFirst().device();
    }

    /** Those of groups that run side by side. */
    List<Stream> streams() {
        return concurrent.map(ConcurrentStage::streams).orElse(List.of());
    }

    /** Returns when all groups are given to the device, which need not have run them. */
    void run() {
        if (concurrent.isPresent()) {
            concurrent.get().run();
            return;
        }
        for (int i = 0; i < groups.size(); i++) {
            run(groups.get(i));
        }
    }

    private void run(GroupRange group) {
        for (int node = group.begin(); node < group.end(); node++) {
            runner.run(node, stream);
        }
    }

    @Override
    public void close() {
        concurrent.ifPresent(ConcurrentStage::close);
    }
}
