package dev.scantling.engine;

import dev.scantling.device.Device;
import dev.scantling.engine.plan.Execution;
import dev.scantling.engine.plan.PlannedCopy;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the last run of an execution copied between devices. */
record CopyReport(Execution execution, Map<Value, String> names) {

    static List<CopyTiming> of(Execution execution) {
        CopyReport report = new CopyReport(execution, names(execution.plan().graph()));
        return IntStream.range(0, execution.plan().copies().size())
                .mapToObj(report::copy)
                .toList();
    }

    private static Map<Value, String> names(Graph graph) {
        Map<Value, String> names = new HashMap<>();
        graph.inputs().forEach(port -> names.put(port.value(), port.name()));
        graph.nodes().forEach(node -> node.outputs().forEach(value -> names.put(value, node.name())));
        return names;
    }

    private CopyTiming copy(int number) {
        PlannedCopy copy = execution.plan().copies().get(number);
        List<Device> devices = execution.devices();
        return new CopyTiming(
                names.getOrDefault(copy.value(), copy.value().toString()),
                execution.nodes().get(copy.before()).node().name(),
                devices.get(copy.from()).name(),
                devices.get(copy.to()).name(),
                execution.copier().bytes(number),
                execution.copier().nanos(number));
    }
}
