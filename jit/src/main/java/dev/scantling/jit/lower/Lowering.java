package dev.scantling.jit.lower;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FixedPointOp;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Target;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.tune.Choice;
import dev.scantling.jit.tune.KernelChoices;
import dev.scantling.jit.tune.MatrixKernel;
import java.util.Optional;
import java.util.function.Function;

/** Turns nodes into launches for one target. Immutable and thread-safe. */
public final class Lowering {
    private final Target target;
    private final String code;
    private final KernelChoices choices;
    private final FloatFormat storage;
    private final boolean apart;
    private final PartsInPlace inPlace;

    /** With the standard choices for class files. */
    public Lowering(Target target) {
        this(target, target.lanes() == 1 ? "scalar" : "vector", KernelChoices.STANDARD);
    }

    /**
     * @param code the form of code that kernels will have: native, vector or scalar
     * @param choices how matrix kernels are cut up
     */
    public Lowering(Target target, String code, KernelChoices choices) {
        this(target, code, choices, FloatFormat.F32, false, PartsInPlace.NONE);
    }

    private Lowering(
            Target target,
            String code,
            KernelChoices choices,
            FloatFormat storage,
            boolean apart,
            PartsInPlace inPlace) {
        this.target = target;
        this.code = code;
        this.choices = choices;
        this.storage = storage;
        this.apart = apart;
        this.inPlace = inPlace;
    }

    /** The same, but kernels keep the weights of matrix products in a format, to which they round them. */
    public Lowering withStorage(FloatFormat format) {
        return new Lowering(target, code, choices, format, apart, inPlace);
    }

    /**
     * The same for a device apart from the host: operators on coordinates become kernels where there are some, though the host's own
     * tasks are faster on the host.
     */
    public Lowering apartFromHost() {
        return new Lowering(target, code, choices, storage, true, inPlace);
    }

    /** The same, but some parts of concatenations are in place. */
    public Lowering withPartsInPlace(PartsInPlace parts) {
        return new Lowering(target, code, choices, storage, apart, parts);
    }

    /**
     * The launches of a node; none for a parameter, and for a concatenation whose parts are all in place.
     *
     * @param constants the values of a parameter, row-major; empty for what a run computes
     * @throws dev.scantling.ir.EngineException.UnsupportedOp with the node's name if a weight is not constant
     */
    public LoweredNode lower(Node node, Function<Value, Optional<WeightData>> constants) {
        Constants known = new Constants(node, constants, storage);
        return switch (node.op()) {
            case DenseOp op -> dense(op, node, known);
            case ArrayOp op -> LoweredNode.of(node, array(op, node, known));
            case GeometryOp op -> geometry(op, node);
            case PointOp op -> point(op, node);
            case SparseOp op -> LoweredNode.of(node, sparse(op, node, known));
            case GridOp op -> LoweredNode.of(node, grid(op, node, known));
        };
    }

    private LoweredNode dense(DenseOp op, Node node, Constants constants) {
        RowKernels rows = new RowKernels(node, target, inPlace);
        return switch (op) {
            case DenseOp.Parameter _ -> LoweredNode.of(node);
            case DenseOp.Linear(var epilogue) -> LoweredNode.of(node, linear(node, epilogue, constants));
            case DenseOp.BatchNorm norm -> LoweredNode.of(node, rows.batchNorm(norm, constants));
            case DenseOp.LayerNorm(double epsilon) ->
                LoweredNode.of(node, LayerNormKernel.lower(node, epsilon, target, constants));
            case DenseOp.Activate(var activation) -> LoweredNode.of(node, rows.activate(activation));
            case DenseOp.Add(var activation) -> LoweredNode.of(node, rows.add(activation));
            case DenseOp.Subtract _ -> LoweredNode.of(node, rows.combine("subtract", Expr::minus));
            case DenseOp.Repeat(int times) -> LoweredNode.of(node, rows.repeat(times));
            case DenseOp.Multiply _ -> LoweredNode.of(node, rows.combine("multiply", Expr::times));
            case DenseOp.Concat _ -> LoweredNode.of(node, ConcatKernel.lower(node, target, inPlace));
            case DenseOp.Slice slice -> LoweredNode.of(node, SliceKernel.lower(node, slice, target, yStride(node)));
            case DenseOp.Convert _ -> LoweredNode.of(node, rows.convert());
            case DenseOp.Quantize quantize -> LoweredNode.of(node, QuantizeKernel.lower(node, quantize, target));
        };
    }

    /** Distance of the rows of a feature matrix that a node makes. */
    private int yStride(Node node) {
        return inPlace.rowStride(node.output(), target);
    }

    private KernelStep array(ArrayOp op, Node node, Constants constants) {
        ArrayKernels arrays = new ArrayKernels(node, target);
        return switch (op) {
            case ArrayOp.Map(var function) -> arrays.map(function);
            case ArrayOp.Combine(var function) -> arrays.combine(function);
            case ArrayOp.Select _ -> arrays.select();
            case ArrayOp.Rearrange(var view, var _) -> RearrangeKernel.lower(node, view, target);
            case ArrayOp.Reduce(var reduction) -> ReduceKernel.lower(node, reduction, target);
            case ArrayOp.RunningSum _ -> arrays.runningSum();
            case ArrayOp.Extremes(int count, boolean largest) -> ExtremesKernel.lower(node, count, largest, target);
            case ArrayOp.MatMul(int batch) -> arrays.matMul(batch);
            case ArrayOp.Take _ -> arrays.take();
            case ArrayOp.Scatter(var rule) -> ScatterKernel.lower(node, rule, target);
            case FixedPointOp fixed -> FixedPointKernels.lower(fixed, node, target, constants);
        };
    }

    private KernelStep sparse(SparseOp op, Node node, Constants constants) {
        TransferKernels transfers = new TransferKernels(node, target);
        return switch (op) {
            case SparseOp.SparseConv conv -> sparseConv(conv, node, constants);
            case SparseOp.QuantizedConv conv ->
                SparseConvKernel.lower(node, conv, target, cut(node, constants), constants);
            case SparseOp.MapPool(var pooling) -> PoolKernel.lower(node, pooling, target);
            case SparseOp.ScatterPool(var pooling) -> transfers.scatterPool(pooling);
            case SparseOp.SamplePool(var pooling) -> SampleKernels.pool(node, pooling, target);
            case SparseOp.SampleBroadcast _ -> SampleKernels.broadcast(node, target);
            case SparseOp.SampleNorm norm -> SampleNormKernel.lower(node, norm, target, constants);
            case SparseOp.GatherRows _ -> transfers.gatherRows();
            case SparseOp.Interpolate _ -> transfers.interpolate();
        };
    }

    private KernelStep linear(Node node, Epilogue epilogue, Constants constants) {
        Cut cut = cut(node, constants);
        return groups(node, epilogue, cut, constants)
                .map(GroupKernels::linear)
                .orElseGet(() -> LinearKernel.lower(node, epilogue, target, yStride(node), cut, constants));
    }

    /** The kernels of work groups, where a cut is shaped for them. */
    private Optional<GroupKernels> groups(Node node, Epilogue epilogue, Cut cut, Constants constants) {
        return cut.groups()
                .map(shape -> new GroupKernels(node, epilogue, target, yStride(node), shape, cut, constants));
    }

    /** A tile kernel, unless there are no matrices to multiply. */
    private KernelStep sparseConv(SparseOp.SparseConv conv, Node node, Constants constants) {
        return kernel(node, constants)
                .map(kernel -> cut(kernel, node))
                .map(cut -> groups(node, conv.epilogue(), cut, constants)
                        .map(groups -> groups.sparse(conv))
                        .orElseGet(() -> SparseConvKernel.lower(node, conv, target, yStride(node), cut, constants)))
                .orElseGet(() -> SparseDepthwiseKernel.lower(node, conv.epilogue(), target, yStride(node), constants));
    }

    private LoweredNode geometry(GeometryOp op, Node node) {
        Optional<LoweredNode> kernels = apart ? GeometryKernels.lower(node, op, target) : Optional.empty();
        return kernels.orElseGet(() -> hosted(op, node));
    }

    private LoweredNode point(PointOp op, Node node) {
        Optional<LoweredNode> kernels = apart ? GeometryKernels.lower(node, op, target) : Optional.empty();
        return kernels.orElseGet(() -> CloudTasks.lower(node, op, target));
    }

    private LoweredNode hosted(GeometryOp op, Node node) {
        CoordinateTasks coordinates = new CoordinateTasks(node, target);
        SetTasks sets = new SetTasks(node, target);
        return switch (op) {
            case GeometryOp.ScalePoints scale ->
                LoweredNode.of(node, new RowKernels(node, target, inPlace).scalePoints(scale));
            case GeometryOp.Voxelize _ -> coordinates.voxelize();
            case GeometryOp.OutputCoords outputs -> coordinates.outputCoords(outputs);
            case GeometryOp.ExpandCoords expand -> sets.expand(expand);
            case GeometryOp.CombineCoords combine -> sets.combine(combine);
            case GeometryOp.CropCoords crop -> sets.crop(crop);
            case GeometryOp.PruneCoords _ -> sets.prune();
            case GeometryOp.GridCoords(var grid, var _) -> sets.gridCoords(grid);
            case GeometryOp.GridMap(var grid) -> sets.gridMap(grid);
            case GeometryOp.SampleRows(int samples) -> sets.sampleRows(samples);
            case GeometryOp.KernelMap map -> coordinates.kernelMap(map);
            case GeometryOp.ReverseMap _ -> coordinates.reverseMap();
            case GeometryOp.SortMap(var sort) -> SortMapTask.lower(node, sort);
            case GeometryOp.GroupPoints group -> PointTasks.of(node, target).groupPoints(group);
            case GeometryOp.Trilinear trilinear -> PointTasks.of(node, target).trilinear(trilinear);
        };
    }

    private KernelStep grid(GridOp op, Node node, Constants constants) {
        return switch (op) {
            case GridOp.Conv(var geometry, var epilogue) ->
                grid(node, geometry, GridFlow.TO_COARSE, epilogue, constants);
            case GridOp.ConvTranspose(var geometry, var epilogue) ->
                grid(node, geometry, GridFlow.TO_FINE, epilogue, constants);
            case GridOp.Pool pool -> GridPoolKernel.lower(node, pool, target, yStride(node));
            case GridOp.WeightGradient(var geometry) ->
                WeightGradientKernel.lower(node, geometry, target, cut(node, constants));
        };
    }

    /** A tile kernel, unless groups have one channel; a linear layer where rows meet only themselves. */
    private KernelStep grid(Node node, GridGeometry geometry, GridFlow flow, Epilogue epilogue, Constants constants) {
        if (geometry.pointwise()) {
            return linear(node, epilogue, constants);
        }
        GridLayer layer = new GridLayer(node, geometry, flow, epilogue, target, yStride(node));
        return kernel(node, constants)
                .map(kernel -> cut(kernel, node))
                .map(cut -> groups(node, epilogue, cut, constants)
                        .map(groups -> groups.grid(geometry, flow))
                        .orElseGet(() -> grid(GridConvPlan.of(layer, cut, constants.format()), constants)))
                .orElseGet(() -> GridDepthwiseKernel.lower(layer, constants));
    }

    private static KernelStep grid(GridConvPlan plan, Constants constants) {
        return LineConvKernel.suits(plan)
                ? LineConvKernel.lower(plan, constants)
                : GridConvKernel.lower(plan, constants);
    }

    private Optional<MatrixKernel> kernel(Node node, Constants constants) {
        return MatrixKernel.of(node, target, code, storage, constants.values());
    }

    private Cut cut(Node node, Constants constants) {
        return cut(kernel(node, constants).orElseThrow(), node);
    }

    private Cut cut(MatrixKernel kernel, Node node) {
        Choice choice = choices.of(kernel, node);
        if (!choice.fits(node)) {
            throw new IllegalArgumentException(
                    node.name() + ": '" + choice + "' needs a map that is sorted for it, got "
                            + node.input(0).type());
        }
        return Cut.of(choice, kernel);
    }
}
