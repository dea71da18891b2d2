package dev.scantling.device.cpu;

import dev.scantling.device.Device.CodeForm;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import java.util.function.Supplier;

/**
 * Chooses the form of code from what a user wants and what the machine can.
 *
 * @param machineCode asked only if machine code is possibly wanted, because asking calls native code
 * @param vectorApi whether the Vector API is there
 */
record CodeChoice(Supplier<NativeSupport> machineCode, boolean vectorApi) {
    static final String NATIVE = "native";
    static final String VECTOR = "vector";
    static final String SCALAR = "scalar";

    private static final int WIDEST_AVX2_BITS = 256;
    private static final int WIDEST_AVX512_BITS = 512;
    private static final String NO_VECTOR_API = "jdk.incubator.vector is not loaded";
    private static final String SCALAR_INSTEAD =
            ", so kernels are scalar code, several times slower; start java with " + CpuDeviceProvider.VECTOR_FLAG;

    /**
     * The form, with the reason if a better one is refused.
     *
     * @throws EngineException.DeviceUnavailable if the form that the settings ask for is refused
     * @throws EngineException.InvalidInput if the settings contradict each other
     */
    CodeForm of(Settings settings) {
        boolean scalar = settings.vectorBits().filter(bits -> bits == 0).isPresent();
        checkWidth(settings, scalar);
        return switch (settings.code()) {
            case NATIVE -> machineCode(settings);
            case VECTOR -> vector();
            case SCALAR -> new CodeForm(SCALAR, "", "");
            case AUTO -> scalar ? new CodeForm(SCALAR, "", "") : best(settings);
        };
    }

    /** The widest vectors of machine code. */
    static int widestBits(CodeForm form) {
        return form.features().contains(CpuFeatures.AVX512) ? WIDEST_AVX512_BITS : WIDEST_AVX2_BITS;
    }

    /** How much of a vector of so many bits is multiplied at once; all of it unless something else is known. */
    static int multiplierBits(CodeForm form, int vectorBits) {
        boolean halves = vectorBits == WIDEST_AVX512_BITS && form.features().contains(CpuFeatures.HALVES);
        return halves ? vectorBits / 2 : vectorBits;
    }

    /** Whether vectors of so many bits are permuted beside multiplications. */
    static boolean permutesBeside(CodeForm form, int vectorBits) {
        return vectorBits == WIDEST_AVX512_BITS && form.features().contains(CpuFeatures.BESIDE);
    }

    private static void checkWidth(Settings settings, boolean scalar) {
        CodeRoute route = settings.code();
        boolean possible = switch (route) {
            case AUTO -> true;
            case NATIVE, VECTOR -> !scalar;
            case SCALAR -> scalar || settings.vectorBits().isEmpty();
        };
        if (!possible) {
            throw new EngineException.InvalidInput("the settings code=" + route.text() + " and vector-bits="
                    + settings.vectorBits().orElseThrow() + " contradict each other; leave one of them out");
        }
    }

    private CodeForm machineCode(Settings settings) {
        NativeSupport support = machineCode.get();
        String refusal = refusal(support, settings);
        if (!refusal.isEmpty()) {
            throw new EngineException.DeviceUnavailable(
                    "code=native is not possible: " + refusal + "; code=auto takes the best form that is");
        }
        return new CodeForm(NATIVE, "", support.features().text());
    }

    private CodeForm vector() {
        if (!vectorApi) {
            throw new EngineException.DeviceUnavailable("code=vector is not possible: " + NO_VECTOR_API
                    + "; start java with " + CpuDeviceProvider.VECTOR_FLAG);
        }
        return new CodeForm(VECTOR, "", "");
    }

    private CodeForm best(Settings settings) {
        NativeSupport support = machineCode.get();
        String refusal = refusal(support, settings);
        String features = support.features().text();
        if (refusal.isEmpty()) {
            return new CodeForm(NATIVE, "", features);
        }
        if (vectorApi) {
            return new CodeForm(VECTOR, refusal + ", so kernels are Vector-API bytecode", features);
        }
        return new CodeForm(SCALAR, refusal + ", and " + NO_VECTOR_API + SCALAR_INSTEAD, features);
    }

    /** Why machine code of the wanted width is not possible; empty if it is. */
    private static String refusal(NativeSupport support, Settings settings) {
        int bits = settings.vectorBits().orElse(WIDEST_AVX2_BITS);
        if (!support.usable() || bits <= WIDEST_AVX2_BITS || support.features().avx512()) {
            return support.reason();
        }
        return "vector-bits=" + bits + " as machine code needs AVX-512 (F, BW, VL and DQ), which is not usable here";
    }
}
