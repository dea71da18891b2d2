package dev.scantling.models.zoo;

import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Type.KernelMapType;
import dev.scantling.ir.Value;
import dev.scantling.models.zoo.ModuleNames.Unit;
import java.util.List;

/**
 * The blocks that the networks share. Each adds its nodes below the path of its module and its tensors to the list of
 * parameters.
 */
final class Layers {
    private static final double EPSILON = 1e-5;

    private final GraphBuilder graph;
    private final ModuleNames names;
    private final double epsilon;
    private final ParameterList parameters;

    Layers(GraphBuilder graph, ModuleNames names) {
        this(graph, names, EPSILON);
    }

    /** @param epsilon of batch norms */
    Layers(GraphBuilder graph, ModuleNames names, double epsilon) {
        this.graph = graph;
        this.epsilon = epsilon;
        this.names = names;
        this.parameters = new ParameterList(graph);
    }

    List<ParameterSpec> parameters() {
        return parameters.specs();
    }

    /** Two 3x3x3 convolutions. */
    Value stem(Value map, Value x, int channels) {
        return convolution(ModuleNames.stem(1), map, convolution(ModuleNames.stem(0), map, x, channels), channels);
    }

    /** A convolution that changes the resolution. */
    Value transition(String block, Value map, Value x, int channels) {
        return convolution(names.transition(block), map, x, channels);
    }

    /** Two convolutions around a shortcut, which is a 1x1 convolution or the input itself; ReLU after the sum. */
    Value residual(Plan.Residual block, Value map, Value x) {
        Value hidden = convolution(names.residual(block.path(), 0), map, x, block.middle());
        Value y = linearConvolution(names.residual(block.path(), 1), map, hidden, block.out());
        Value shortcut = block.shortcut() ? pointwise(names.shortcut(block.path()), x, block.out()) : x;
        return graph.scope(block.path(), () -> graph.relu(graph.add(y, shortcut)));
    }

    /** Linear, batch norm, ReLU. */
    Value pointTransform(String block, Value z, int channels) {
        Unit unit = names.pointTransform(block);
        return relu(unit, batchNorm(unit, linear(unit.layer(), z, z.channels(), channels)));
    }

    /** Lists the tensors of a point transform that the network declares and never applies. */
    void unusedPointTransform(String block, int cin, int cout) {
        Unit unit = names.pointTransform(block);
        parameters.declare(StateDict.linear(unit.layer(), cin, cin, cout));
        parameters.declare(StateDict.batchNorm(unit.norm(), cout));
    }

    /** Linear with bias whose stored weight has {@code width} columns, of which the first are used. */
    Value linear(String module, Value x, int width, int channels) {
        List<Value> p = parameters.use(StateDict.linear(module, x.channels(), width, channels));
        return graph.scope(module, () -> graph.linear(x, p.get(0), Epilogue.NONE.withBias(), p.get(1)));
    }

    /** Convolution, batch norm, ReLU. */
    Value convolution(Unit unit, Value map, Value x, int channels) {
        return relu(unit, linearConvolution(unit, map, x, channels));
    }

    /** Convolution, batch norm. */
    Value linearConvolution(Unit unit, Value map, Value x, int channels) {
        Value kernel = parameters.use(StateDict.kernel(unit.layer(), volume(map), x.channels(), channels));
        return batchNorm(unit, graph.scope(unit.layer(), () -> graph.sparseConv(map, x, kernel, Epilogue.NONE)));
    }

    /** Convolution with bias, batch norm. */
    Value biasedConvolution(Unit unit, Value map, Value x, int channels) {
        Value kernel = parameters.use(StateDict.kernel(unit.layer(), volume(map), x.channels(), channels));
        Value bias = parameters.use(StateDict.bias(unit.layer(), channels));
        Epilogue epilogue = Epilogue.NONE.withBias();
        return batchNorm(unit, graph.scope(unit.layer(), () -> graph.sparseConv(map, x, kernel, epilogue, bias)));
    }

    /** 1x1 convolution, batch norm. */
    Value pointwise(Unit unit, Value x, int channels) {
        Value kernel = parameters.use(StateDict.kernel(unit.layer(), 1, x.channels(), channels));
        return batchNorm(unit, graph.scope(unit.layer(), () -> graph.linear(x, kernel, Epilogue.NONE)));
    }

    /** 1x1 convolution with bias, stored as a matrix as kernels of one offset are. */
    Value biasedPointwise(String module, Value x, int channels) {
        Value kernel = parameters.use(StateDict.kernel(module, 1, x.channels(), channels));
        Value bias = parameters.use(StateDict.bias(module, channels));
        return graph.scope(module, () -> graph.linear(x, kernel, Epilogue.NONE.withBias(), bias));
    }

    private Value batchNorm(Unit unit, Value x) {
        List<Value> p = parameters.use(StateDict.batchNorm(unit.norm(), x.channels()));
        return graph.scope(unit.norm(), () -> graph.batchNorm(x, p.get(0), p.get(1), p.get(2), p.get(3), epsilon));
    }

    Value relu(Unit unit, Value x) {
        return graph.scope(unit.norm(), () -> graph.relu(x));
    }

    private static int volume(Value map) {
        if (map.type() instanceof KernelMapType type) {
            return type.volume();
        }
        throw new IllegalArgumentException(map + " is " + map.type() + ", not a kernel map");
    }
}
