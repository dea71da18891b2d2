package dev.scantling.device.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.device.Device.CodeForm;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeChoiceTest {
    private static final NativeSupport AVX2 =
            new NativeSupport(true, "", new CpuFeatures(true, true, true, false, false, false, true));
    private static final NativeSupport AVX512 =
            new NativeSupport(true, "", new CpuFeatures(true, true, true, true, false, false, true));
    private static final NativeSupport REFUSED = new NativeSupport(false, "no luck", CpuFeatures.NONE);

    /** The settings, what the machine can, and the form and a part of the reason. */
    @ParameterizedTest
    @CsvSource({
        "auto,   , avx2,    true,  native, ''",
        "auto,   , refused, true,  vector, 'no luck, so kernels are Vector-API bytecode'",
        "auto,   , refused, false,  scalar, 'no luck, and jdk.incubator.vector is not loaded, so kernels are scalar'",
        "auto,   , avx2,    false,  native, ''",
        "auto,  0, avx2,    true,  scalar, ''",
        "auto,128, avx2,    true,  native, ''",
        "auto,512, avx2,    true,  vector, 'vector-bits=512 as machine code needs AVX-512'",
        "auto,512, avx512,  true,  native, ''",
        "native, , avx2,    false, native, ''",
        "native,512, avx512,true, native, ''",
        "vector, , avx2,    true,  vector, ''",
        "scalar, , avx2,    true,  scalar, ''",
        "scalar,0, avx2,    true,  scalar, ''",
    })
    void theBestPossibleFormIsTaken(
            String code, Integer bits, String machine, boolean vectorApi, String form, String why) {
        CodeForm found = choice(machine, vectorApi).of(settings(code, bits));
        assertThat(found.name()).isEqualTo(form);
        assertThat(found.reason()).contains(why);
        assertThat(found.reason().isEmpty()).isEqualTo(why.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "native, , refused, 'code=native is not possible: no luck'",
        "native, 512, avx2, 'vector-bits=512 as machine code needs AVX-512'",
        "vector, , avx2, --add-modules jdk.incubator.vector",
    })
    void whatIsAskedForAndImpossibleFails(String code, Integer bits, String machine, String message) {
        CodeChoice choice = choice(machine, false);
        assertThatThrownBy(() -> choice.of(settings(code, bits)))
                .isInstanceOf(EngineException.DeviceUnavailable.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"native,0", "vector,0", "scalar,256"})
    void contradictionsFail(String code, int bits) {
        CodeChoice choice = choice("avx512", true);
        assertThatThrownBy(() -> choice.of(settings(code, bits)))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("code=" + code + " and vector-bits=" + bits);
    }

    /** Asking calls native code, about which the JVM may warn. */
    @Test
    void machineCodeIsNotAskedForWhereItIsNotWanted() {
        CodeChoice choice = new CodeChoice(
                () -> {
                    throw new AssertionError("asked");
                },
                true);
        assertThat(choice.of(settings("vector", null)).name()).isEqualTo("vector");
        assertThat(choice.of(settings("scalar", null)).name()).isEqualTo("scalar");
        assertThat(choice.of(settings("auto", 0)).name()).isEqualTo("scalar");
    }

    @Test
    void wideVectorsAreMultipliedInHalvesWhereTheProcessorDoesSo() {
        CodeForm whole = new CodeForm("native", "", "avx2 avx512");
        CodeForm halves = new CodeForm("native", "", "avx2 avx512 avx512-in-halves");
        assertThat(CodeChoice.multiplierBits(whole, 512)).isEqualTo(512);
        assertThat(CodeChoice.multiplierBits(halves, 512)).isEqualTo(256);
        assertThat(CodeChoice.multiplierBits(halves, 256)).isEqualTo(256);
    }

    @Test
    void wideVectorsArePermutedBesideMultiplicationsWhereTheProcessorDoesSo() {
        CodeForm beside = new CodeForm("native", "", "avx2 avx512 avx512-permutes-beside");
        assertThat(CodeChoice.permutesBeside(beside, 512)).isTrue();
        assertThat(CodeChoice.permutesBeside(beside, 256)).isFalse();
        assertThat(CodeChoice.permutesBeside(new CodeForm("native", "", "avx2 avx512"), 512))
                .isFalse();
    }

    private static CodeChoice choice(String machine, boolean vectorApi) {
        NativeSupport support = switch (machine) {
            case "avx2" -> AVX2;
            case "avx512" -> AVX512;
            default -> REFUSED;
        };
        return new CodeChoice(() -> support, vectorApi);
    }

    private static Settings settings(String code, @org.jspecify.annotations.Nullable Integer bits) {
        Settings settings = Settings.defaults().withCode(CodeRoute.parse(code));
        return bits == null ? settings : settings.withVectorBits(bits);
    }
}
