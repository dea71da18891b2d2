package dev.scantling.models.zoo;

import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.models.zoo.ModuleNames.Unit;
import java.util.List;

/** The layers of dense networks over a bird's-eye view, with the module names of OpenPCDet. */
final class PlaneLayers {
    private static final int TAPS = 3;

    private final GraphBuilder graph;
    private final ParameterList parameters;

    PlaneLayers(GraphBuilder graph) {
        this.graph = graph;
        this.parameters = new ParameterList(graph);
    }

    List<ParameterSpec> parameters() {
        return parameters.specs();
    }

    /** Convolution of nine taps without bias, batch norm, ReLU. */
    Plane convolution(Unit unit, Plane in, int channels, int stride, double epsilon) {
        return normalized(unit, product(unit.layer(), in, channels, stride, false), epsilon);
    }

    /** Convolution of nine taps with bias, batch norm, ReLU. */
    Plane biasedConvolution(Unit unit, Plane in, int channels, double epsilon) {
        return normalized(unit, product(unit.layer(), in, channels, 1, true), epsilon);
    }

    /** Convolution of nine taps with bias and nothing behind it. */
    Plane output(String module, Plane in, int channels) {
        return product(module, in, channels, 1, true);
    }

    /** Linear with bias at each cell, stored as a convolution of one tap. */
    Plane pointwise(String module, Plane in, int channels) {
        List<Value> p = parameters.use(StateDict.pointwise(module, in.channels(), channels, 2));
        return in.with(graph.scope(module, () -> graph.linear(in.x(), p.get(0), Epilogue.NONE.withBias(), p.get(1))));
    }

    /** Transposed convolution with as many taps as its stride, batch norm, ReLU. */
    Plane enlarged(Unit unit, Plane in, int channels, int stride, double epsilon) {
        GridGeometry geometry = in.enlarged(stride);
        Value weight = parameters.use(StateDict.planeTransposed(unit.layer(), in.channels(), channels, stride));
        Value y = graph.scope(unit.layer(), () -> graph.convTranspose(geometry, in.x(), weight, Epilogue.NONE));
        return normalized(unit, in.with(y, geometry.extents()), epsilon);
    }

    /** Features joined on channels. */
    Plane joined(List<Plane> planes) {
        return planes.getFirst().with(graph.concat(planes.stream().map(Plane::x).toArray(Value[]::new)));
    }

    private Plane product(String module, Plane in, int channels, int stride, boolean biased) {
        GridGeometry geometry = in.window(TAPS, stride);
        int heights = in.extents().z();
        Value weight = parameters.use(StateDict.plane(module, heights, in.channels(), channels, TAPS));
        Value[] bias = biased ? new Value[] {parameters.use(StateDict.bias(module, channels))} : new Value[0];
        Epilogue epilogue = biased ? Epilogue.NONE.withBias() : Epilogue.NONE;
        Value y = graph.scope(module, () -> graph.conv(geometry, in.x(), weight, epilogue, bias));
        return in.with(y, geometry.outputs());
    }

    private Plane normalized(Unit unit, Plane x, double epsilon) {
        List<Value> p = parameters.use(StateDict.batchNorm(unit.norm(), x.channels()));
        return x.with(graph.scope(
                unit.norm(),
                () -> graph.relu(graph.batchNorm(x.x(), p.get(0), p.get(1), p.get(2), p.get(3), epsilon))));
    }
}
