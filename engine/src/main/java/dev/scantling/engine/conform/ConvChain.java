package dev.scantling.engine.conform;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Layout;
import dev.scantling.models.zoo.ParameterKind;
import dev.scantling.models.zoo.ParameterSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The program of a {@code conv} case. Inputs and outputs are named {@value #COORDS} and {@value #FEATS}; what tells the
 * number of pairs of operator i is an output too.
 *
 * @param pairs of each operator
 */
record ConvChain(Program program, int inputChannels, List<Pairs> pairs) {
    static final String COORDS = "coords";
    static final String FEATS = "feats";

    /** The output that tells how many pairs an operator has. */
    sealed interface Pairs {
        /** The kernel map. */
        record OfMap(String port) implements Pairs {}

        /** The coordinates of a pointwise operator, which has no map: one pair for each row. */
        record OfRows(String port) implements Pairs {}

        default int count(Runner.Outcome outcome) {
            return switch (this) {
                case OfMap(String port) -> IntStream.of(outcome.pairs(port)).sum();
                case OfRows(String port) -> outcome.coords(port).count();
            };
        }
    }

    static ConvChain build(CaseFile file) {
        Convention convention = file.convention();
        List<ConvOp> ops = file.objects("ops").stream()
                .map(op -> ConvOp.read(op, convention))
                .toList();
        if (ops.isEmpty()) {
            throw file.malformed("ops", "a list of at least one operator", "empty");
        }
        return new Builder(
                        file.folder().getFileName().toString(), ops.getFirst().cin())
                .chain(ops, file.tag());
    }

    /** Pairs of each operator. */
    int[] mapSizes(Runner.Outcome outcome) {
        return pairs.stream().mapToInt(operator -> operator.count(outcome)).toArray();
    }

    private static final class Builder {
        /** A forward convolution, which a transposed one from {@code coarse} runs backwards. */
        private record Forward(Value coarse, KernelGeometry geometry) {}

        private record Way(Value map, Value fine) {}

        private final GraphBuilder graph;
        private final int inputChannels;
        private final Map<Forward, Way> ways = new HashMap<>();
        private final List<ParameterSpec> parameters = new ArrayList<>();
        private final List<Pairs> pairs = new ArrayList<>();
        private Value coords;
        private Value feats;

        Builder(String name, int inputChannels) {
            this.graph = new GraphBuilder(name);
            this.inputChannels = inputChannels;
            this.coords = graph.inputCoords(COORDS);
            Dim rows = ((Type.CoordsType) coords.type()).rows();
            this.feats = graph.input(FEATS, Type.f32(rows, Dim.of(inputChannels)));
        }

        ConvChain chain(List<ConvOp> ops, String tag) {
            ops.forEach(this::append);
            graph.output(COORDS, coords);
            graph.output(FEATS, feats);
            Program program = new Program(graph.build(), SeededWeights.fill(parameters, tag));
            return new ConvChain(program, inputChannels, pairs);
        }

        private void append(ConvOp op) {
            String name = "conv" + pairs.size();
            Value[] bias =
                    op.bias() ? new Value[] {parameter(name + ".bias", ParameterKind.BIAS, op.cout())} : new Value[0];
            Epilogue epilogue = op.bias() ? Epilogue.NONE.withBias() : Epilogue.NONE;
            String kernel = name + ".kernel";
            if (op.pointwise()) {
                Value weight = parameter(kernel, ParameterKind.SPARSE, op.cin(), op.cout());
                feats = graph.linear(feats, weight, epilogue, bias);
                graph.output(name + ".rows", coords);
                pairs.add(new Pairs.OfRows(name + ".rows"));
            } else {
                int volume = op.geometry().volume();
                Value weight = parameter(kernel, ParameterKind.SPARSE, volume, op.cin(), op.cout());
                Value map = op.transposed() ? backward(op.geometry()) : forward(op.geometry());
                feats = graph.sparseConv(map, feats, weight, epilogue, bias);
                graph.output(name + ".map", map);
                pairs.add(new Pairs.OfMap(name + ".map"));
            }
        }

        private Value forward(KernelGeometry geometry) {
            Value fine = coords;
            coords = graph.outputCoords(fine, geometry);
            Value map = graph.kernelMap(fine, coords, geometry);
            ways.put(new Forward(coords, geometry), new Way(map, fine));
            return map;
        }

        private Value backward(KernelGeometry geometry) {
            Way way = ways.get(new Forward(coords, geometry));
            if (way == null) {
                throw new EngineException.UnsupportedOp("a transposed convolution (kernel " + geometry.size()
                        + ", stride " + geometry.stride() + ") without the forward one that it reverses");
            }
            coords = way.fine();
            return graph.reverseMap(way.map());
        }

        private Value parameter(String key, ParameterKind kind, Integer... shape) {
            parameters.add(new ParameterSpec(key, List.of(shape), kind, Layout.AS_STORED));
            return graph.parameter(
                    key, IntStream.range(0, shape.length).map(i -> shape[i]).toArray());
        }
    }
}
