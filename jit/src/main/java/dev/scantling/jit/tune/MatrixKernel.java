package dev.scantling.jit.tune;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Shape;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.WeightedSum;
import dev.scantling.ir.geometry.MaskSort;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The structure of a kernel that multiplies matrices: everything that a good choice depends on and that is known when the
 * kernel is made.
 *
 * @param code the form of code: native, vector or scalar
 * @param dtype of what is multiplied with the weights
 * @param weights how the weights of floats are kept
 * @param volume number of weight matrices, each {@code [cin, cout]}; groups of channels have their own
 * @param kept sixteenths of the products that a linear layer has left where it skips zeros; 16 where nothing is known of its weights
 */
public record MatrixKernel(
        Target target,
        String code,
        Kind kind,
        Epilogue epilogue,
        DType dtype,
        FloatFormat weights,
        int volume,
        int cin,
        int cout,
        int kept) {

    public MatrixKernel {
        if (kept < 0 || kept > PanelSlots.ALL) {
            throw new IllegalArgumentException("0 to " + PanelSlots.ALL + " sixteenths are kept, got " + kept);
        }
    }

    /** Of weights that nothing is known of. */
    public MatrixKernel(
            Target target,
            String code,
            Kind kind,
            Epilogue epilogue,
            DType dtype,
            FloatFormat weights,
            int volume,
            int cin,
            int cout) {
        this(target, code, kind, epilogue, dtype, weights, volume, cin, cout, PanelSlots.ALL);
    }

    /** The operators that are matrix products. */
    public enum Kind {
        SPARSE_CONV,
        QUANTIZED_CONV,
        LINEAR,
        CONV,
        CONV_TRANSPOSE,
        WEIGHT_GRADIENT;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(WeightedSum op) {
            return switch (op) {
                case SparseOp.SparseConv _ -> SPARSE_CONV;
                case SparseOp.QuantizedConv _ -> QUANTIZED_CONV;
                case DenseOp.Linear _ -> LINEAR;
                case GridOp.Conv(var geometry, var _) -> geometry.pointwise() ? LINEAR : CONV;
                case GridOp.ConvTranspose(var geometry, var _) -> geometry.pointwise() ? LINEAR : CONV_TRANSPOSE;
            };
        }

        /** Output rows of a block must be a multiple of this. */
        int blockStep() {
            return mapped() ? Choice.BLOCK_STEP : 1;
        }

        /** Whether work groups may share its tiles. */
        boolean sharesTiles() {
            return switch (this) {
                case SPARSE_CONV, LINEAR, CONV, CONV_TRANSPOSE -> true;
                case QUANTIZED_CONV, WEIGHT_GRADIENT -> false;
            };
        }

        /** Whether pairs of rows come from a kernel map. */
        boolean mapped() {
            return switch (this) {
                case SPARSE_CONV, QUANTIZED_CONV -> true;
                case LINEAR, CONV, CONV_TRANSPOSE, WEIGHT_GRADIENT -> false;
            };
        }
    }

    /** Weights of a linear layer that leave most of the first-level cache to rows. */
    public static final int SMALL_MATRIX = 2048;

    /** Vectors of the usual tile of kernels that skip zeros. */
    private static final int SKIPPED_VECTORS = 2;

    /** The kernel of a node; empty if that multiplies no matrices, or each channel with numbers of its own. */
    public static Optional<MatrixKernel> of(Node node, Target target, String code, FloatFormat weights) {
        return switch (node.op()) {
            case WeightedSum op ->
                Optional.of(of(node, op, target, code, weights)).filter(kernel -> !depthwise(kernel, op));
            case GridOp.WeightGradient op -> Optional.of(of(node, op, target, code));
            case DenseOp _, ArrayOp _, GeometryOp _, PointOp _, SparseOp _, GridOp.Pool _ -> Optional.empty();
        };
    }

    /**
     * The kernel of a node whose weights are looked at: how many of them zeros leave.
     *
     * @param constants the values of a parameter; empty for what a run computes
     */
    public static Optional<MatrixKernel> of(
            Node node,
            Target target,
            String code,
            FloatFormat weights,
            Function<Value, Optional<WeightData>> constants) {
        return of(node, target, code, weights).map(kernel -> kernel.looking(node, constants));
    }

    private MatrixKernel looking(Node node, Function<Value, Optional<WeightData>> constants) {
        return node.op() instanceof WeightedSum op && canSkipZeros()
                ? constants
                        .apply(node.input(op.weightInput()))
                        .map(data -> withKept(PanelSlots.kept(data, cin, cout, lanes(), skippedPanel())))
                        .orElse(this)
                : this;
    }

    private MatrixKernel withKept(int sixteenths) {
        return new MatrixKernel(target, code, kind, epilogue, dtype, weights, volume, cin, cout, sixteenths);
    }

    /** Output channels of the panels that zeros are counted in. */
    private int skippedPanel() {
        return Math.min(SKIPPED_VECTORS, vectors()) * lanes();
    }

    /** Whether there is a kernel that leaves out zeros: it permutes lanes. */
    boolean canSkipZeros() {
        return kind == Kind.LINEAR && volume == 1 && weights == FloatFormat.F32 && lanes() > 1;
    }

    private static boolean depthwise(MatrixKernel kernel, WeightedSum op) {
        return groups(op) > 1 && kernel.cin == 1 && kernel.cout == 1;
    }

    private static int groups(WeightedSum op) {
        return switch (op) {
            case GridOp grid -> grid.geometry().groups();
            case SparseOp.SparseConv(int groups, var _) -> groups;
            case SparseOp.QuantizedConv _, DenseOp.Linear _ -> 1;
        };
    }

    private static MatrixKernel of(Node node, WeightedSum op, Target target, String code, FloatFormat weights) {
        Shape weight = node.input(op.weightInput()).tensor().shape();
        int last = weight.rank() - 1;
        int volume = weight.rank() > 2 ? weight.fixed(0) : 1;
        DType dtype = node.input(op.weightInput() - 1).tensor().dtype();
        int groups = groups(op);
        return new MatrixKernel(
                target,
                code,
                Kind.of(op),
                op.epilogue(),
                dtype,
                weights,
                Math.multiplyExact(volume, groups),
                weight.fixed(last - 1),
                weight.fixed(last) / groups);
    }

    private static MatrixKernel of(Node node, GridOp.WeightGradient op, Target target, String code) {
        int groups = op.geometry().groups();
        return new MatrixKernel(
                target,
                code,
                Kind.WEIGHT_GRADIENT,
                Epilogue.NONE,
                DType.F32,
                FloatFormat.F32,
                Math.multiplyExact(op.geometry().volume(), groups),
                node.input(0).channels() / groups,
                node.output().channels() / groups);
    }

    /**
     * Lanes of the vectors of a tile: those of the target, or half of them where they are multiplied in halves and an output row of floats is
     * a single one, since two halves share what is loaded of the input. Products of bytes gain more from fewer instructions.
     */
    public int lanes() {
        int half = target.lanes() / 2;
        boolean halves = target.multipliesHalves() && Math.ceilDiv(cout, half) == 2;
        return halves && kind != Kind.QUANTIZED_CONV ? half : target.lanes();
    }

    /** Whether tiles of one vector may permute what they have loaded: where the processor does so beside its multiplications. */
    public boolean permutes() {
        return target.permutesBeside();
    }

    /** Vectors that hold one output row. */
    int vectors() {
        return Math.ceilDiv(cout, lanes());
    }

    /**
     * Multiplied lanes of a node's kernel that stand for no output channel, as a part of those that do. Groups of channels have vectors
     * that fit, work groups whole panels.
     */
    public double padding(Node node, Choice choice) {
        boolean grouped = node.op() instanceof WeightedSum op && groups(op) > 1;
        int standard = grouped ? cout : vectors() * lanes();
        return choice.groups().map(shape -> shape.padded(cout)).orElse(standard) / (double) cout - 1;
    }

    /** What is chosen where nothing was measured. */
    public Choice standard() {
        return StandardChoices.of(this).getFirst();
    }

    /** The standard choice for a node with this kernel: over a sorted map, the dataflow that it is sorted for. */
    Choice standard(Node node) {
        return Choice.sort(node)
                .filter(_ -> !inGroups())
                .map(sort -> standard().over(sort, 1))
                .orElseGet(this::standard);
    }

    /** Whether it is shaped for work groups. */
    private boolean inGroups() {
        return !GroupShape.of(this).isEmpty();
    }

    /** Choices worth measuring, the standard one first. */
    public List<Choice> candidates() {
        return StandardChoices.of(this);
    }

    /** Ways of sorting the map of a node with this kernel that are worth measuring; none where there is no map. */
    public List<MaskSort> sorts(Node node) {
        return node.input(0).type() instanceof Type.KernelMapType map && !inGroups()
                ? StandardChoices.sorts(map.volume()).stream()
                        .filter(sort -> sort.cuts(volume))
                        .toList()
                : List.of();
    }

    /**
     * Checks that the kernel can be made with a choice.
     *
     * @throws IllegalArgumentException saying what it needs
     */
    public void check(Choice choice) {
        if (choice.blockRows() % kind.blockStep() != 0) {
            throw new IllegalArgumentException("blocks of " + kind.text() + " are multiples of " + kind.blockStep()
                    + " rows, got " + choice.blockRows());
        }
        if (choice.dataflow().equals(Dataflow.ZERO_SKIPPING) && !canSkipZeros()) {
            throw new IllegalArgumentException(
                    "only linear layers of float32 weights in code with vectors skip zeros; got " + choice + " for "
                            + label());
        }
        if (!choice.groups().map(this::fits).orElse(true)) {
            throw new IllegalArgumentException(
                    "there are no work groups for " + choice + " in " + label() + " on " + target);
        }
        if (choice.sort().isPresent() && !choice.sort().get().cuts(kind.mapped() ? volume : 0)) {
            throw new IllegalArgumentException(
                    "only sparse convolutions are output-stationary, in ranges of 1 to 31 offsets; got " + choice
                            + " for " + label());
        }
    }

    private boolean fits(GroupShape shape) {
        boolean blocks = !kind.mapped() ? shape.rows() == shape.passRows() : shape.rows() == Choice.BLOCK_STEP;
        return kind.sharesTiles()
                && blocks
                && target.groups().filter(shape::fits).isPresent();
    }

    /** As fields, in the order in which {@link TuningKey} begins. */
    @Override
    public String toString() {
        return target + " code=" + code + " kernel=" + kind.text() + " epilogue=" + text(epilogue) + " dtype="
                + dtype.text() + (weights == FloatFormat.F32 ? "" : " weights=" + weights.text()) + " volume=" + volume
                + " cin=" + cin + " cout=" + cout + (kept == PanelSlots.ALL ? "" : " kept=" + kept);
    }

    /** In a few words, without target and code. */
    public String label() {
        return kind.text() + (dtype == DType.F32 ? "" : " " + dtype.text()) + " " + volume + "x" + cin + "x" + cout
                + (weights == FloatFormat.F32 ? "" : " " + weights.text())
                + (kept == PanelSlots.ALL ? "" : " " + kept + "/" + PanelSlots.ALL)
                + (epilogue.equals(Epilogue.NONE) ? "" : " " + text(epilogue));
    }

    /** Reads the fields that {@link #toString} writes. */
    static MatrixKernel parse(Fields fields, Target target) {
        return new MatrixKernel(
                target,
                fields.text("code"),
                fields.oneOf("kernel", List.of(Kind.values()), Kind::text),
                fields.oneOf("epilogue", Epilogue.all(), MatrixKernel::text),
                fields.oneOf("dtype", List.of(DType.values()), DType::text),
                fields.oneOf("weights", FloatFormat.F32, List.of(FloatFormat.values()), FloatFormat::text),
                fields.number("volume"),
                fields.number("cin"),
                fields.number("cout"),
                fields.number("kept", PanelSlots.ALL));
    }

    private static String text(Epilogue epilogue) {
        return epilogue.equals(Epilogue.NONE) ? "none" : String.join("+", epilogue.parts());
    }
}
