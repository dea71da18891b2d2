package dev.scantling.jit.render;

import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.lower.LoweredSpecs;
import dev.scantling.jit.render.x86.NativeRenderer;
import dev.scantling.jit.x86.Binutils;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Machine code, frozen on any host: as a checksum for many kernels, and as instructions to read for small ones.
 * After a wanted change run with {@code -Dscantling.golden.update=true} and look at the difference.
 */
class NativeGoldenTest {
    private static Stream<KernelSpec> specs() {
        Stream<KernelSpec> ofAnyLanes = Stream.of(1, 4, 8, 16)
                .flatMap(lanes -> Stream.concat(
                        Stream.of(
                                SampleKernels.saxpy(lanes),
                                SampleKernels.columnSums(lanes),
                                SampleKernels.tile(6, 2, lanes, 64),
                                SampleKernels.surroundings(lanes),
                                SampleKernels.extremes(lanes)),
                        LoweredSpecs.of(lanes)));
        return Stream.concat(ofAnyLanes, Stream.of(SampleKernels.mergeJoin(), SampleKernels.comparisons()));
    }

    /** Those that machine code expresses. */
    private static Stream<KernelSpec> readable() {
        return GoldenKernels.all();
    }

    @Test
    void codeIsUnchanged() {
        Golden.compare("native.txt", specs().map(NativeGoldenTest::line).collect(Collectors.joining()));
    }

    private static String line(KernelSpec spec) {
        byte[] bytes = bytes(spec);
        return "%s %6d  %s%n".formatted(checksum(bytes), bytes.length, spec.name());
    }

    @ParameterizedTest
    @MethodSource("readable")
    void instructionsAreUnchanged(KernelSpec spec) {
        String listing = Binutils.disassemble(bytes(spec)).stream()
                .map(line -> "%4x  %s%n".formatted(line.position(), line.text()))
                .collect(Collectors.joining());
        Golden.compare(GoldenKernels.file(spec, ".asm"), listing);
    }

    private static byte[] bytes(KernelSpec spec) {
        return new NativeRenderer().render(spec).bytes();
    }

    private static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
