package dev.scantling.device.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.device.Device;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeSupportTest {
    private static final String DENIED = "the host refuses executable memory (mprotect: Permission denied)";

    @Test
    void theFeaturesAreThoseThatTheSystemLists() throws IOException {
        Path cpuinfo = Path.of("/proc/cpuinfo");
        NativeSupport support = NativeSupport.probe(LinuxCodePages::new);
        assumeTrue(support.usable() && Files.isReadable(cpuinfo), support.reason());
        Set<String> flags = Set.of(Files.readAllLines(cpuinfo).stream()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .orElseThrow()
                .split("\\s+"));
        CpuFeatures features = support.features();
        assertThat(features.avx2()).isEqualTo(flags.contains("avx2"));
        assertThat(features.fma()).isEqualTo(flags.contains("fma"));
        assertThat(features.f16c()).isEqualTo(flags.contains("f16c"));
        // Some systems leave abm out of their list, though programs may use it: the list has gaps in its place.
        assertThat(flags.containsAll(Set.of("popcnt", "abm", "bmi1")) && !features.counts())
                .isFalse();
        assertThat(features.avx512())
                .isEqualTo(flags.containsAll(Set.of("avx512f", "avx512bw", "avx512vl", "avx512dq")));
    }

    @ParameterizedTest
    @CsvSource({
        // highest leaf, ecx of leaf 1, ebx of leaf 7, xcr0
        "D, 38001000, C0030020, E7, avx2 fma f16c avx512",
        "D, 38001000, C0030020, 07, avx2 fma f16c", // the system keeps no ZMM registers
        "D, 38001000, 80030020, E7, avx2 fma f16c", // no BW
        "D, 38001000, C0030020, 03, ''", // nor YMM registers
        "D, 38001000, C0030020, 00, ''", // nor XSAVE
        "6, 38001000, C0030020, E7, fma f16c", // leaf 7 is no answer
        "D, 18000000, 00000000, 07, ''", // AVX alone
    })
    void aFeatureNeedsTheProcessorAndTheSystem(String leaf, String leaf1, String leaf7, String xcr0, String text) {
        int[] words = {word(leaf), word(leaf1), word(leaf7), word(xcr0), 0, 0, 0};
        assertThat(CpuFeatures.decode(words).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        // ebx of leaf 0, eax of leaf 1
        "68747541, 00A10F11, true, false", // AMD, Zen 4
        "68747541, 00B00F21, false, true", // Zen 5
        "68747541, 00A00F11, true, false", // Zen 3, which has no 512 bits to halve
        "756E6547, 000806F8, false, false", // Intel
    })
    void processorsDifferInWideVectors(String vendor, String signature, boolean halves, boolean beside) {
        int[] words = {0xD, word("38001000"), word("C0030020"), 0xE7, 0, word(vendor), word(signature)};
        CpuFeatures features = CpuFeatures.decode(words);
        assertThat(features.halves()).isEqualTo(halves);
        assertThat(features.text().endsWith(" avx512-in-halves")).isEqualTo(halves);
        assertThat(features.beside()).isEqualTo(beside);
        assertThat(features.text().endsWith(" avx512-permutes-beside")).isEqualTo(beside);
    }

    @ParameterizedTest
    @CsvSource({
        // ecx of leaf 1, ebx of leaf 7, ecx of leaf 80000001H
        "00800000, 00000008, 20, true",
        "00000000, 00000008, 20, false",
        "00800000, 00000000, 20, false",
        "00800000, 00000008, 00, false",
    })
    void countingBitsNeedsThreeInstructions(String leaf1, String leaf7, String extended, boolean counts) {
        int[] words = {7, word(leaf1), word(leaf7), 0, word(extended), 0, 0};
        assertThat(CpuFeatures.decode(words).counts()).isEqualTo(counts);
    }

    private static int word(String hex) {
        return Integer.parseUnsignedInt(hex, 16);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, aarch64", "Mac OS X, x86_64"})
    void otherPlatformsAreNamedAndNotTried(String system, String architecture) {
        NativeSupport support = NativeSupport.probe(new Host(system, architecture), () -> {
            throw new AssertionError("tried");
        });
        assertThat(support.usable()).isFalse();
        assertThat(support.reason()).contains(system).contains(architecture);
    }

    @Test
    void deniedNativeAccessNamesTheFlag() {
        NativeSupport support = NativeSupport.probe(new Host(Host.LINUX, Host.X86_64), () -> {
            throw new IllegalCallerException("Illegal native access");
        });
        assertThat(support.reason()).contains("--enable-native-access=dev.scantling.device.cpu");
    }

    @Test
    void whatTheSystemSaysIsPassedOn() throws CodeRefusal {
        assumeTrue(NativeSupport.probe(LinuxCodePages::new).usable());
        LinuxCodePages pages = new LinuxCodePages();
        assertThatThrownBy(() -> pages.map(0)).isInstanceOf(CodeRefusal.class).hasMessage("mmap: Invalid argument");
        assertThatThrownBy(() -> pages.map(1L << 60))
                .isInstanceOf(CodeRefusal.class)
                .hasMessage("mmap: Cannot allocate memory");
    }

    @ParameterizedTest
    @CsvSource({"mmap", "mprotect"})
    void aRefusalLeavesVectorCodeAndOneWarning(String refusing) {
        List<String> warnings = new ArrayList<>();
        RefusingPages pages = new RefusingPages(refusing);
        String why = DENIED.replace("mprotect", refusing) + ", so kernels are Vector-API bytecode";
        try (Device device = new CpuDeviceProvider(() -> pages, warnings::add).open("cpu", Settings.defaults())) {
            assertThat(device.codeForm()).isEqualTo(new Device.CodeForm("vector", why, ""));
            assertThat(warnings).containsExactly(why);
            assertThat(pages.mapped()).isZero();
            assertThat(sumOfRamp(device)).isEqualTo(45);
        }
    }

    private static int sumOfRamp(Device device) {
        try (Stream stream = device.openStream()) {
            CpuBuffer numbers = NativeDevices.ints(10, 0);
            Launch launch = new Launch(
                    device.load(new KernelArtifact.HostTask(
                            "ramp", (arrays, _, begin, _) -> ((int[]) arrays[0])[begin] = begin)),
                    List.of(numbers),
                    0);
            launch.iterations(10);
            stream.launch(launch);
            return java.util.Arrays.stream((int[]) numbers.array()).sum();
        }
    }

    @Test
    void askingForMachineCodeWhereItIsRefusedFails() {
        List<String> warnings = new ArrayList<>();
        var provider = new CpuDeviceProvider(() -> new RefusingPages("mprotect"), warnings::add);
        Settings settings = Settings.defaults().withCode(CodeRoute.NATIVE);
        assertThatThrownBy(() -> provider.open("cpu", settings))
                .isInstanceOf(EngineException.DeviceUnavailable.class)
                .hasMessageContaining("code=native is not possible: " + DENIED);
        assertThat(provider.discover(settings).getFirst().unusable()).contains(DENIED);
        assertThat(warnings).isEmpty();
    }
}
