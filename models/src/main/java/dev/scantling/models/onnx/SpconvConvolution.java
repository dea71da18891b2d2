package dev.scantling.models.onnx;

import dev.scantling.ir.Activation;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Convolutions over kernel maps as NVIDIA's {@code SparseConvolution}. */
final class SpconvConvolution {
    private static final int AXES = 3;

    /** What a kernel map is made of; equal ones share a rule book. */
    private record Rules(KernelGeometry geometry, Value fine, Value coarse) {}

    /** A map over rules, or its reverse. */
    private record RuleMap(Rules rules, boolean reversed) {}

    private final GraphDraft draft;
    private final SpconvLevels levels;
    private final Map<Value, RuleMap> maps = new HashMap<>();
    private final Map<Rules, String> books = new HashMap<>();

    SpconvConvolution(GraphDraft draft, SpconvLevels levels) {
        this.draft = draft;
        this.levels = levels;
    }

    /** As files of spconv have axes. */
    static List<Integer> outermostFirst(Int3 numbers) {
        return List.of(numbers.z(), numbers.y(), numbers.x());
    }

    void map(Node node, KernelGeometry geometry) {
        if (geometry.convention() != Convention.SPCONV) {
            throw Refusal.of(
                    node,
                    "the dialect of spconv has kernels of its own convention alone, got "
                            + geometry.convention().text());
        }
        maps.put(node.output(), new RuleMap(new Rules(geometry, node.input(0), node.input(1)), false));
    }

    void reverse(Node node) {
        RuleMap map = map(node);
        maps.put(node.output(), new RuleMap(map.rules, !map.reversed));
    }

    private RuleMap map(Node node) {
        RuleMap map = maps.get(node.input(0));
        if (map == null) {
            throw Refusal.of(node, "its map must be a kernel map of spconv between two levels of voxels");
        }
        return map;
    }

    /** @return the tensor behind the epilogue */
    String write(Node node, int groups, Epilogue epilogue) {
        Activation activation = epilogue.activation();
        return switch (epilogue.residual()) {
            case NONE -> convolution(node, groups, epilogue, activation);
            case BEFORE ->
                activate(node, activation, sum(node, convolution(node, groups, epilogue, Activation.IDENTITY)));
            case BEHIND -> sum(node, convolution(node, groups, epilogue, activation));
        };
    }

    private String convolution(Node node, int groups, Epilogue epilogue, Activation fused) {
        List<AttributeProto> attributes = attributes(node, map(node), groups);
        attributes.add(new AttributeProto.Text("activation", name(node, fused)));
        return draft.add(node, "SparseConvolution", attributes, operands(node, groups, epilogue));
    }

    /** Of a tensor and the residual. */
    private String sum(Node node, String x) {
        return draft.add(node, "Add", List.of(), x, draft.tensor(node.inputs().getLast()));
    }

    String activate(Node node, Activation activation, String x) {
        return name(node, activation).equals("None") ? x : draft.add(node, "Relu", List.of(), x);
    }

    private static String name(Node node, Activation activation) {
        return switch (activation) {
            case IDENTITY -> "None";
            case RELU -> "ReLU";
            case LEAKY_RELU, STEEP_LEAKY_RELU, SIGMOID ->
                throw Refusal.of(node, "the dialect of spconv is written with ReLU alone, got " + activation.text());
        };
    }

    private List<AttributeProto> attributes(Node node, RuleMap map, int groups) {
        Rules rules = map.rules;
        KernelGeometry geometry = rules.geometry;
        boolean transposed = map.reversed && levels.isExpanded(rules.fine, rules.coarse, geometry);
        String book = transposed ? draft.fresh(node.name()) : book(node, map);
        List<AttributeProto> attributes = new ArrayList<>(List.of(
                new AttributeProto.Whole("ndim", AXES),
                shape("input_spatial_shape", node, map.reversed ? rules.coarse : rules.fine),
                shape("output_spatial_shape", node, map.reversed ? rules.fine : rules.coarse),
                new AttributeProto.Whole("in_channels", node.input(1).channels()),
                new AttributeProto.Whole("out_channels", node.output().channels()),
                numbers("kernel_size", geometry.size()),
                numbers("stride", geometry.stride()),
                numbers("dilation", geometry.dilation()),
                numbers("padding", padding(geometry)),
                numbers("output_padding", transposed ? outputPadding(node, rules) : Int3.ZERO)));
        attributes.add(flag("transposed", transposed));
        attributes.add(flag("inverse", map.reversed && !transposed));
        attributes.add(flag("subm", geometry.submanifold()));
        attributes.add(new AttributeProto.Whole("groups", groups));
        attributes.add(new AttributeProto.Text("rulebook", book));
        return attributes;
    }

    /** The book of a convolution, which an inverse one must find written. */
    private String book(Node node, RuleMap map) {
        Rules rules = map.rules;
        boolean regular = levels.isOutput(rules.fine, rules.coarse, rules.geometry);
        if (!regular || map.reversed && !books.containsKey(rules)) {
            throw Refusal.of(
                    node,
                    "its map must be that of a convolution from one level of voxels to the next, or the reverse of one that"
                            + " a convolution before it has");
        }
        return books.computeIfAbsent(rules, key -> draft.fresh(node.name() + ".rules"));
    }

    private Int3 outputPadding(Node node, Rules rules) {
        Int3 fewest = rules.geometry.inputShape(levels.shape(node, rules.coarse));
        return levels.shape(node, rules.fine).zip(fewest, Math::subtractExact);
    }

    private AttributeProto shape(String name, Node node, Value coords) {
        return numbers(name, levels.shape(node, coords));
    }

    private static AttributeProto numbers(String name, Int3 numbers) {
        return new AttributeProto.Wholes(name, outermostFirst(numbers));
    }

    private static AttributeProto flag(String name, boolean set) {
        return new AttributeProto.Whole(name, set ? 1 : 0);
    }

    /** That of a submanifold convolution is implied, and stated nevertheless. */
    private static Int3 padding(KernelGeometry geometry) {
        Int3 half = geometry.size().zip(new Int3(2, 2, 2), Math::floorDiv);
        return geometry.submanifold() ? geometry.dilation().times(half) : geometry.padding();
    }

    /** Kernels of files are {@code [cout, z, y, x, cin]}; our offsets run with x fastest. */
    private String[] operands(Node node, int groups, Epilogue epilogue) {
        KernelGeometry geometry = map(node).rules.geometry;
        int cin = node.input(1).channels() / groups;
        int cout = node.output().channels();
        List<Integer> shape = new ArrayList<>(List.of(cout));
        shape.addAll(outermostFirst(geometry.size()));
        shape.add(cin);
        Arrangement kernel = new Arrangement(List.of(geometry.volume(), cin, cout), List.of(2, 0, 1), shape);
        String x = draft.tensor(node.input(1));
        String weight = draft.weight(node, 2, kernel);
        return epilogue.bias() ? new String[] {x, weight, draft.vector(node, 3)} : new String[] {x, weight};
    }
}
