package dev.scantling.jit.x86;

import static dev.scantling.jit.x86.IntelSyntax.hex;
import static dev.scantling.jit.x86.IntelSyntax.lower;
import static dev.scantling.jit.x86.IntelSyntax.memory;
import static dev.scantling.jit.x86.IntelSyntax.register;
import static dev.scantling.jit.x86.IntelSyntax.repeated;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Writes instructions on vector registers into a transcript. */
record VectorTranscript(Transcript transcript) {
    static final Set<VectorOp> THREE_OPERANDS = EnumSet.range(VectorOp.VADDPS, VectorOp.VPERMPS);
    static final Set<VectorOp> TWO_OPERANDS = EnumSet.complementOf(EnumSet.copyOf(THREE_OPERANDS));

    private static final Set<VectorOp> VEX_ONLY = EnumSet.of(VectorOp.VPCMPEQD, VectorOp.VPCMPGTD, VectorOp.VPCMPEQW);
    private static final Set<VectorOp> BITWISE = EnumSet.of(VectorOp.VPAND, VectorOp.VPOR, VectorOp.VPXOR);
    private static final Set<VectorOp> HALF_SOURCE = EnumSet.of(
            VectorOp.VCVTPH2PS,
            VectorOp.VPMOVZXWD,
            VectorOp.VPMOVSXWD,
            VectorOp.VPMOVZXBW,
            VectorOp.VPMOVSXBW,
            VectorOp.VCVTPS2PD,
            VectorOp.VCVTDQ2PD);
    private static final Set<VectorOp> QUARTER_SOURCE = EnumSet.of(VectorOp.VPMOVSXBD, VectorOp.VPMOVZXBD);
    private static final Set<VectorOp> LANE_SOURCE = EnumSet.of(VectorOp.VBROADCASTSS, VectorOp.VPBROADCASTD);
    private static final Set<VectorOp> NOT_SCALAR =
            EnumSet.of(VectorOp.VBROADCASTSS, VectorOp.VPMINSD, VectorOp.VPMAXSD);
    private static final Set<VectorOp> MOVES_OF_A_LANE = EnumSet.of(VectorOp.VMOVSS, VectorOp.VMOVSD);
    private static final Set<VectorOp> ROOTS_OF_A_LANE = EnumSet.of(VectorOp.VSQRTSS, VectorOp.VSQRTSD);

    /** Whether it may be written with three operands, the second of which gives the upper lanes, or with two. */
    static boolean merges(VectorOp op) {
        return MOVES_OF_A_LANE.contains(op) || ROOTS_OF_A_LANE.contains(op);
    }

    /** The same for a last operand in memory. */
    static boolean mergesMemory(VectorOp op) {
        return ROOTS_OF_A_LANE.contains(op);
    }

    static boolean exists(VectorOp op, VectorWidth width, Vec... registers) {
        return op == VectorOp.VPERMPS
                ? width != VectorWidth.XMM
                : !VEX_ONLY.contains(op) || !needsEvex(op, width, registers);
    }

    void vector(VectorOp op, VectorWidth width, Vec to, Vec a, Vec b) {
        int bytes = bytes(op, width);
        String operands = register(bytes, to) + "," + register(bytes, a) + "," + register(bytes, b);
        transcript.add(name(op, width, to, a, b) + " " + operands, x -> x.vector(op, width, to, a, b));
    }

    void vector(VectorOp op, VectorWidth width, Vec to, Vec a, Mem b) {
        int bytes = bytes(op, width);
        String operands = register(bytes, to) + "," + register(bytes, a) + "," + memory(sourceBytes(op, width), b);
        transcript.add(name(op, width, to, a) + " " + operands, x -> x.vector(op, width, to, a, b));
    }

    void multiplyAddRepeated(VectorWidth width, Vec sum, Vec a, Mem lane) {
        String vectors = register(bytes(width), sum) + "," + register(bytes(width), a);
        transcript.add(
                "vfmadd231ps " + vectors + "," + repeated(lane), x -> x.multiplyAddRepeated(width, sum, a, lane));
    }

    void vector(VectorOp op, VectorWidth width, Vec to, Vec from) {
        boolean repeated = merges(op);
        String source = register(sourceBytes(op, width), from);
        String operands = register(resultBytes(op, width), to) + (repeated ? "," + source : "") + "," + source;
        transcript.add(lower(op) + " " + operands, x -> x.vector(op, width, to, from));
    }

    void vector(VectorOp op, VectorWidth width, Vec to, Mem from) {
        String result = register(resultBytes(op, width), to);
        String results = mergesMemory(op) ? result + "," + result : result;
        String expected = lower(op) + " " + results + "," + memory(sourceBytes(op, width), from);
        transcript.add(expected, x -> x.vector(op, width, to, from));
    }

    void store(VectorOp op, VectorWidth width, Mem to, Vec from) {
        String operands = memory(sourceBytes(op, width), to) + "," + register(bytes(op, width), from);
        transcript.add(lower(op) + " " + operands, a -> a.store(op, width, to, from));
    }

    void storeNonTemporal(VectorWidth width, Mem to, Vec from) {
        String operands = memory(bytes(width), to) + "," + register(bytes(width), from);
        transcript.add("vmovntps " + operands, a -> a.storeNonTemporal(width, to, from));
    }

    void storeHalf(VectorWidth width, Mem to, Vec from) {
        String operands = memory(bytes(width) / 2, to) + "," + register(bytes(width), from) + ",0x0";
        transcript.add("vcvtps2ph " + operands, a -> a.storeHalf(width, to, from));
    }

    void convertToHalf(VectorWidth width, Vec to, Vec from) {
        String result = register(Math.max(16, bytes(width) / 2), to);
        String operands = result + "," + register(bytes(width), from) + ",0x0";
        transcript.add("vcvtps2ph " + operands, a -> a.convertToHalf(width, to, from));
    }

    void upperHalf(Vec to, Vec from) {
        String operands = register(16, to) + "," + register(32, from) + ",0x1";
        transcript.add("vextracti128 " + operands, a -> a.upperHalf(to, from));
    }

    void storeLow64(Mem to, Vec from) {
        transcript.add("vmovlps " + memory(8, to) + "," + register(16, from), a -> a.storeLow64(to, from));
    }

    void shiftLanes(LaneShift op, VectorWidth width, Vec to, Vec from, int count) {
        String operands = register(bytes(width), to) + "," + register(bytes(width), from) + "," + hex(count);
        transcript.add(lower(op) + " " + operands, a -> a.shiftLanes(op, width, to, from, count));
    }

    void compareLanes(FloatWidth lanes, LaneComparison comparison, VectorWidth width, Vec to, Vec a, Vec b) {
        String expected = name(lanes, comparison) + registers(width, to, a, b);
        transcript.add(expected, x -> x.compareLanes(lanes, comparison, width, to, a, b));
    }

    private static String name(FloatWidth lanes, LaneComparison comparison) {
        String predicate = switch (comparison) {
            case EQUAL -> "eq";
            case LESS -> "lt_oq";
            case LESS_OR_EQUAL -> "le_oq";
            case UNORDERED -> "unord";
            case NOT_EQUAL -> "neq";
        };
        return "vcmp" + predicate + suffix(lanes) + " ";
    }

    private static String suffix(FloatWidth lanes) {
        return switch (lanes) {
            case F32 -> "ps";
            case F64 -> "pd";
        };
    }

    void blend(FloatWidth lanes, VectorWidth width, Vec to, Vec a, Vec b, Vec mask) {
        transcript.add(
                "vblendv" + suffix(lanes) + " " + registers(width, to, a, b, mask),
                x -> x.blend(lanes, width, to, a, b, mask));
    }

    /** All forms that have to do with masks, of 512 bits. */
    void masks(Vec to, Vec a, Vec b) {
        String sources = registers(VectorWidth.ZMM, a, b);
        for (FloatWidth lanes : FloatWidth.values()) {
            masks(lanes, to, a, b);
        }
        for (IntComparison comparison : IntComparison.values()) {
            String name = switch (comparison) {
                case EQUAL -> "vpcmpeqd ";
                case LESS -> "vpcmpltd ";
                case LESS_OR_EQUAL -> "vpcmpled ";
                case NOT_EQUAL -> "vpcmpneqd ";
            };
            transcript.add(name + "k1," + sources, x -> x.compareIntoMask(comparison, a, b));
        }
        transcript.add("vpmovm2d " + register(64, to) + ",k1", x -> x.lanesOfMask(to));
        transcript.add("vpmovd2m k1," + register(64, a), x -> x.maskOfLanes(a));
    }

    private void masks(FloatWidth lanes, Vec to, Vec a, Vec b) {
        String sources = registers(VectorWidth.ZMM, a, b);
        for (LaneComparison comparison : LaneComparison.values()) {
            transcript.add(name(lanes, comparison) + "k1," + sources, x -> x.compareIntoMask(lanes, comparison, a, b));
        }
        String blended = "vblendm" + suffix(lanes) + " " + register(64, to) + "{k1}," + sources;
        transcript.add(blended, x -> x.blendByMask(lanes, to, a, b));
    }

    /** Stores of parts of lanes of 512 bits. */
    void narrow(Mem to, Vec from) {
        transcript.add("vpmovdw " + memory(32, to) + "," + register(64, from), a -> a.storeWords(to, from));
        transcript.add("vpmovdb " + memory(16, to) + "," + register(64, from), a -> a.storeBytes(to, from));
    }

    void moveToVector(IntWidth width, Vec to, Gpr from) {
        String name = width == IntWidth.I64 ? "vmovq" : "vmovd";
        String operands = "xmm" + to.number() + "," + register(width, from);
        transcript.add(name + " " + operands, a -> a.moveToVector(width, to, from));
    }

    void moveFromVector(Gpr to, Vec from) {
        transcript.add("vmovd " + register(32, to) + ",xmm" + from.number(), a -> a.moveFromVector(to, from));
    }

    void convertToFloat(IntWidth width, Vec to, Vec upper, Gpr from) {
        String operands = "xmm" + to.number() + ",xmm" + upper.number() + "," + register(width, from);
        transcript.add("vcvtsi2ss " + operands, a -> a.convertToFloat(width, to, upper, from));
    }

    private static String name(VectorOp op, VectorWidth width, Vec... registers) {
        return lower(op) + (BITWISE.contains(op) && needsEvex(op, width, registers) ? "d" : "");
    }

    private static String registers(VectorWidth width, Vec... registers) {
        return String.join(
                ",", Stream.of(registers).map(r -> register(bytes(width), r)).toList());
    }

    private static boolean needsEvex(VectorOp op, VectorWidth width, Vec... registers) {
        return bytes(op, width) == 64 || Stream.of(registers).anyMatch(r -> r.number() > 15);
    }

    private static int bytes(VectorWidth width) {
        return switch (width) {
            case XMM -> 16;
            case YMM -> 32;
            case ZMM -> 64;
        };
    }

    private static int bytes(VectorOp op, VectorWidth width) {
        return isScalar(op) ? 16 : bytes(width);
    }

    private static int resultBytes(VectorOp op, VectorWidth width) {
        return op == VectorOp.VCVTPD2PS ? bytes(width) / 2 : bytes(op, width);
    }

    private static int sourceBytes(VectorOp op, VectorWidth width) {
        if (isScalar(op) || LANE_SOURCE.contains(op)) {
            return op.name().endsWith("SD") ? 8 : 4;
        }
        if (op == VectorOp.VPBROADCASTQ) {
            return 8;
        }
        int divisor = HALF_SOURCE.contains(op) ? 2 : QUARTER_SOURCE.contains(op) ? 4 : 1;
        return bytes(width) / divisor;
    }

    private static boolean isScalar(VectorOp op) {
        boolean lowest = op.name().endsWith("SS") || op.name().endsWith("SD");
        return lowest && !NOT_SCALAR.contains(op);
    }
}
