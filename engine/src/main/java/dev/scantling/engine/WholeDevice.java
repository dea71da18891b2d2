package dev.scantling.engine;

import dev.scantling.device.Device;
import dev.scantling.ir.Node;
import dev.scantling.scheduler.Machine;
import dev.scantling.scheduler.NodeCosts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Costs of a device that runs one launch at a time, on all that it has: one core to a scheduler. */
record WholeDevice(NodeCosts costs) implements NodeCosts {

    /** @param costs on one core of the device, on two, and so on */
    static Machine machine(Device device, NodeCosts costs) {
        return new Machine(device.name(), device.target().withCores(1), new WholeDevice(costs));
    }

    private static double[] last(double[] nanos) {
        return new double[] {nanos[nanos.length - 1]};
    }

    @Override
    public double[] nanos(Node node) {
        return last(costs.nanos(node));
    }

    @Override
    public Map<List<Node>, double[]> merged() {
        return costs.merged().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> last(each.getValue())));
    }
}
