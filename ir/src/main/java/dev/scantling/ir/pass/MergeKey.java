package dev.scantling.ir.pass;

import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightedSum;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.List;
import java.util.Optional;

/**
 * What convolutions or linear layers need to have in common to be computed as one.
 *
 * @param operator its name
 * @param shared what is read: features, and the kernel map of a sparse convolution
 * @param cells those that convolutions over a grid read and write
 */
public record MergeKey(String operator, List<Value> shared, Epilogue epilogue, Optional<Cells> cells) {
    public MergeKey {
        shared = List.copyOf(shared);
    }

    private static String words(Optional<Cells> cells) {
        return cells.map(Cells::text).orElse("none");
    }

    /** Which cells of a grid a convolution reads and writes, whatever its kernel. */
    public record Cells(Int3 extents, Int3 stride, Int3 outputs) {
        String text() {
            return extents + " to " + outputs + " by stride " + stride;
        }

        static Cells of(GridGeometry geometry) {
            return new Cells(geometry.extents(), geometry.stride(), geometry.outputs());
        }
    }

    static MergeKey of(Node node, WeightedSum sum) {
        return new MergeKey(
                node.op().text(),
                node.inputs().subList(0, sum.weightInput()),
                sum.epilogue(),
                geometry(node.op()).map(Cells::of));
    }

    /** Of a convolution over a grid. */
    static Optional<GridGeometry> geometry(Op op) {
        return op instanceof GridOp.Conv(var geometry, var _) ? Optional.of(geometry) : Optional.empty();
    }

    /** What differs, in words; empty if nothing does. */
    String difference(MergeKey other) {
        if (!operator.equals(other.operator)) {
            return "are different operators, " + operator + " and " + other.operator;
        }
        if (!shared.equals(other.shared)) {
            return "read " + shared + " and " + other.shared;
        }
        if (!epilogue.equals(other.epilogue)) {
            return "end in " + epilogue + " and " + other.epilogue;
        }
        return cells.equals(other.cells)
                ? ""
                : "go from cells to others, " + words(cells) + " and " + words(other.cells);
    }
}
