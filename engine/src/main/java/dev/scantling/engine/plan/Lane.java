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

    /** What runs a node in a queue; throws to stop the run. */
    interface NodeRunner {
        void run(int node, Stream stream);
    }

    /**
     * Of one device.
     *
     * @param groups at least one, all on the device
     * @param cores that all groups use together
     * @param stream for what runs alone
     */
    Lane(Device device, List<GroupRange> groups, int cores, Stream stream, NodeRunner runner) {
        this.groups = groups;
        this.stream = stream;
        this.runner = runner;
        this.concurrent = groups.size() > 1 && cores > 1
                ? Optional.of(new ConcurrentStage(device, groups, cores, runner))
                : Optional.empty();
    }

    /** Number of the device. */
    int device() {
        return groups.getFirst().device();
    }

    /** Returns when all groups are done. */
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
