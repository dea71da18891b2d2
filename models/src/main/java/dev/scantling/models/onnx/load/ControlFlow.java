package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.models.onnx.load.OnnxNode.Attribute;
import dev.scantling.models.onnx.load.Tensor.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A branch or a loop whose course is known when the model is imported: the nodes of the branch that is taken, or those of all iterations
 * one after the other.
 *
 * @param scope of the node
 * @see <a href="https://onnx.ai/onnx/operators/onnx__Loop.html">Loop</a>
 * @see <a href="https://onnx.ai/onnx/operators/onnx__If.html">If</a>
 */
record ControlFlow(Scope scope, Call call) {
    private static final String IF = "If";
    private static final String LOOP = "Loop";
    private static final int FIRST_CARRIED = 2;

    static boolean applies(OnnxNode node) {
        return node.domain().isEmpty()
                && (node.operator().equals(IF) || node.operator().equals(LOOP));
    }

    List<Tensor> build() {
        return call.node().operator().equals(IF) ? branch() : loop();
    }

    private List<Tensor> branch() {
        boolean taken = isTrue(call.known(0, "condition"));
        return scope.results(call.node().body(taken ? "then_branch" : "else_branch"), List.of());
    }

    private static boolean isTrue(OnnxTensor condition) {
        return number(condition, "condition") != 0;
    }

    private static long number(OnnxTensor tensor, String what) {
        if (tensor.size() != 1) {
            throw new InvalidModel("its " + what + " must be one number, has shape " + tensor.dims());
        }
        return tensor.wholes()[0];
    }

    private List<Tensor> loop() {
        OnnxBody body = call.node().body("body");
        long most = call.optionalKnown(0, "trip count")
                .map(count -> number(count, "trip count"))
                .orElse(Long.MAX_VALUE);
        boolean goesOn =
                call.optionalKnown(1, "condition").map(ControlFlow::isTrue).orElse(true);
        List<Tensor> carried = IntStream.range(FIRST_CARRIED, call.inputs().size())
                .mapToObj(call::in)
                .toList();
        List<List<Tensor>> scanned = new ArrayList<>();
        for (long i = 0; i < most && goesOn; i++) {
            List<Tensor> results = iteration(body, i, carried);
            goesOn = isTrue(condition(results.getFirst()));
            carried = results.subList(1, 1 + carried.size());
            scanned.add(results.subList(1 + carried.size(), results.size()));
        }
        return results(carried, scanned, body.outputs().size() - 1 - carried.size());
    }

    private List<Tensor> iteration(OnnxBody body, long number, List<Tensor> carried) {
        List<Tensor> inputs = new ArrayList<>();
        inputs.add(new Known(OnnxTensor.of(ElementType.INT64, List.of(), number)));
        inputs.add(new Known(OnnxTensor.of(ElementType.BOOL, List.of(), 1L)));
        inputs.addAll(carried);
        List<Tensor> results = scope.results(body, inputs);
        if (results.size() <= carried.size()) {
            throw new InvalidModel("expected a condition and " + carried.size() + " tensors or more of its graph, got "
                    + results.size() + " outputs");
        }
        return results;
    }

    private static OnnxTensor condition(Tensor tensor) {
        return switch (tensor) {
            case Known(OnnxTensor data) -> data;
            case Tensor.Computed _ ->
                throw new UnsupportedOp(
                        "whether it goes on must be known when the model is imported, but a run computes it");
        };
    }

    /** What is carried through all iterations, then of each the other outputs, one behind the other along a new first axis. */
    private List<Tensor> results(List<Tensor> carried, List<List<Tensor>> scanned, int scans) {
        List<Tensor> results = new ArrayList<>(carried);
        if (scanned.isEmpty() && scans > 0 && IntStream.range(0, scans).anyMatch(i -> call.wants(carried.size() + i))) {
            throw new UnsupportedOp("a loop without iterations gives no shape to what it collects");
        }
        for (int i = 0; i < scans && !scanned.isEmpty(); i++) {
            int output = i;
            results.add(stacked(scanned.stream().map(step -> step.get(output)).toList()));
        }
        return results;
    }

    private Tensor stacked(List<Tensor> steps) {
        OnnxNode node = new OnnxNode(
                call.node().name(),
                "Concat",
                "",
                List.of(),
                List.of(),
                Map.of("axis", new Attribute.Whole(0)),
                call.node().where());
        List<Optional<Tensor>> rows =
                steps.stream().map(this::row).map(Optional::of).toList();
        return scope.computed(node, rows).getFirst();
    }

    private Tensor row(Tensor step) {
        List<Integer> dims = new ArrayList<>(List.of(1));
        dims.addAll(step.dims());
        return call.builder().reshaped(step, dims);
    }
}
