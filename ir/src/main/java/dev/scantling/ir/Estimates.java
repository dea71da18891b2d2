package dev.scantling.ir;

import dev.scantling.ir.Type.CoordsType;
import dev.scantling.ir.Type.KernelMapType;
import dev.scantling.ir.Type.TensorType;
import java.util.stream.Stream;

/** The work of every operator for given sizes. */
public final class Estimates {
    private static final int COORDINATE_BYTES = Long.BYTES;
    private static final int PAIR_BYTES = 2 * Integer.BYTES;

    private Estimates() {}

    /**
     * Multiply-adds of sums of products, and the bytes of each distinct operand and result once: coordinates as packed
     * keys, maps as pairs of 32-bit rows. Parameters cost nothing by themselves; those who use them read them.
     */
    public static Estimate of(Node node, Sizes sizes) {
        return switch (node.op()) {
            case DenseOp.Parameter _ -> Estimate.NONE;
            case DenseOp.Linear _ -> {
                Shape weight = node.input(1).tensor().shape();
                long rows = extent(node.input(0).tensor().shape().dim(0), sizes);
                yield new Estimate(product(rows, weight.fixed(0), weight.fixed(1)), bytes(node, sizes));
            }
            case SparseOp.SparseConv _, SparseOp.QuantizedConv _ -> {
                Shape weight = node.input(2).tensor().shape();
                long pairs = sizes.pairs(node.input(0));
                yield new Estimate(product(pairs, weight.fixed(1), weight.fixed(2)), bytes(node, sizes));
            }
            case GridOp.Conv conv -> products(node, conv, sizes);
            case GridOp.ConvTranspose conv -> products(node, conv, sizes);
            case GridOp.WeightGradient(var geometry) -> {
                int cin = node.input(0).channels() / geometry.groups();
                yield new Estimate(product(geometry.pairs(), cin, node.input(1).channels()), bytes(node, sizes));
            }
            case DenseOp.BatchNorm _,
                    DenseOp.LayerNorm _,
                    DenseOp.Activate _,
                    DenseOp.Add _,
                    DenseOp.Subtract _,
                    DenseOp.Repeat _,
                    DenseOp.Multiply _,
                    DenseOp.Concat _,
                    DenseOp.Slice _,
                    DenseOp.Quantize _,
                    DenseOp.Convert _ -> moved(node, sizes);
            case SparseOp.MapPool _,
                    SparseOp.ScatterPool _,
                    SparseOp.SamplePool _,
                    SparseOp.SampleBroadcast _,
                    SparseOp.SampleNorm _,
                    SparseOp.GatherRows _,
                    SparseOp.Interpolate _ -> moved(node, sizes);
            case GridOp.Pool _ -> moved(node, sizes);
            case ArrayOp.MatMul _ -> {
                Shape b = node.input(1).tensor().shape();
                long rows = node.output().tensor().shape().fixed(0);
                yield new Estimate(product(rows, node.input(0).channels(), b.fixed(1)), bytes(node, sizes));
            }
            case ArrayOp _, GeometryOp _, PointOp _ -> moved(node, sizes);
        };
    }

    private static Estimate products(Node node, GridOp op, Sizes sizes) {
        Shape weight = node.input(1).tensor().shape();
        long macs = product(op.geometry().pairs(), weight.fixed(1), weight.fixed(2));
        return new Estimate(macs, bytes(node, sizes));
    }

    private static Estimate moved(Node node, Sizes sizes) {
        return new Estimate(0, bytes(node, sizes));
    }

    private static long bytes(Node node, Sizes sizes) {
        return Stream.concat(node.inputs().stream(), node.outputs().stream())
                .distinct()
                .mapToLong(value -> bytes(value, sizes))
                .reduce(0, Math::addExact);
    }

    /** The bytes of a value: coordinates as packed keys, maps as pairs of 32-bit rows. */
    public static long bytes(Value value, Sizes sizes) {
        return switch (value.type()) {
            case TensorType(DType dtype, Shape(var dims)) ->
                dims.stream().mapToLong(dim -> extent(dim, sizes)).reduce(dtype.bytes(), Math::multiplyExact);
            case CoordsType(Dim rows, var _) -> product(extent(rows, sizes), COORDINATE_BYTES, 1);
            case KernelMapType _ -> product(sizes.pairs(value), PAIR_BYTES, 1);
        };
    }

    private static long extent(Dim dim, Sizes sizes) {
        return switch (dim) {
            case Dim.Fixed(int size) -> size;
            case Dim.Symbol symbol -> sizes.rows(symbol);
        };
    }

    private static long product(long a, long b, long c) {
        return Math.multiplyExact(Math.multiplyExact(a, b), c);
    }
}
