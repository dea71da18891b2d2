package dev.scantling.jit.lower;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Target;
import dev.scantling.ir.Value;
import dev.scantling.ir.pass.Uses;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which parts of concatenations need no copy, because the kernels that compute them write them among the columns of the result. A part is in
 * place if
 *
 * <ul>
 *   <li>nobody but the concatenation reads it, and that once, and it is no output of the graph,
 *   <li>both it and the concatenation are made by nodes that may share memory, as float32,
 *   <li>its kernel stores rows at any distance,
 *   <li>it begins where a vector of the target does, and the zeros that pad its rows to whole vectors reach no other part.
 * </ul>
 *
 * A result of which some parts are in place may be a part in place itself. Immutable and thread-safe.
 */
public final class PartsInPlace {
    /** All parts are copied. */
    public static final PartsInPlace NONE = new PartsInPlace(Map.of());

    private final Map<Value, Part> parts;

    /**
     * Where a part lies.
     *
     * @param whole the result that has the memory, which is no part in place itself
     * @param column of its rows, at which those of the part begin
     */
    public record Part(Value whole, int column) {}

    private PartsInPlace(Map<Value, Part> parts) {
        this.parts = Map.copyOf(parts);
    }

    /**
     * The parts of a graph.
     *
     * @param together nodes that run on one device and may write to one memory
     * @param target of that device
     */
    public static PartsInPlace of(Graph graph, Set<Node> together, Target target) {
        return new PartsInPlace(new Search(new Uses(graph), together, target, new HashMap<>()).found(graph));
    }

    /** These and those of another device. */
    public PartsInPlace and(PartsInPlace others) {
        Map<Value, Part> all = new HashMap<>(parts);
        all.putAll(others.parts);
        return new PartsInPlace(all);
    }

    /** Where a value lies, if it is a part in place. */
    public Optional<Part> of(Value value) {
        return Optional.ofNullable(parts.get(value));
    }

    /** Whether a value is such a part. */
    public boolean has(Value value) {
        return parts.containsKey(value);
    }

    /** How many there are. */
    public int count() {
        return parts.size();
    }

    /** Distance of the rows of a feature matrix. */
    public int rowStride(Value value, Target target) {
        return target.rowStride(of(value).map(Part::whole).orElse(value).channels());
    }

    /** @param found where parts lie, of the concatenations looked at */
    private record Search(Uses uses, Set<Node> together, Target target, Map<Value, Part> found) {

        /** Looks at what is read last first, so that where a concatenation lies is known when its parts are placed. */
        Map<Value, Part> found(Graph graph) {
            graph.nodes().reversed().stream()
                    .filter(node -> node.op() instanceof DenseOp.Concat && shares(node))
                    .forEach(this::place);
            return found;
        }

        private boolean shares(Node node) {
            return together.contains(node) && node.output().tensor().dtype() == DType.F32;
        }

        private void place(Node concat) {
            Part whole = found.getOrDefault(concat.output(), new Part(concat.output(), 0));
            int column = 0;
            for (int i = 0; i < concat.inputs().size(); i++) {
                Value part = concat.input(i);
                boolean last = i == concat.inputs().size() - 1;
                if (isMadeForIt(part) && isWhole(column) && (last || isWhole(part.channels()))) {
                    found.put(part, new Part(whole.whole(), whole.column() + column));
                }
                column += part.channels();
            }
        }

        private boolean isMadeForIt(Value part) {
            return uses.once(part)
                    && uses.producer(part)
                            .filter(producer -> together.contains(producer) && storesRowsAnywhere(producer.op()))
                            .isPresent();
        }

        private boolean isWhole(int columns) {
            return columns % target.lanes() == 0;
        }
    }

    /** Whether the kernel of an operator takes the distance of its result's rows from {@link #rowStride}. */
    private static boolean storesRowsAnywhere(Op op) {
        return switch (op) {
            case DenseOp.Linear _, GridOp.Conv _, GridOp.ConvTranspose _, SparseOp.SparseConv _, GridOp.Pool _ -> true;
            case DenseOp.Concat _, DenseOp.Slice _, DenseOp.BatchNorm _, DenseOp.Activate _ -> true;
            case DenseOp.Add _, DenseOp.Subtract _, DenseOp.Multiply _ -> true;
            case DenseOp _, ArrayOp _, GeometryOp _, PointOp _, SparseOp _, GridOp _ -> false;
        };
    }
}
