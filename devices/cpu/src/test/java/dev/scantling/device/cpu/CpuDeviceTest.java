package dev.scantling.device.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.device.Device;
import dev.scantling.device.DeviceProvider;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.Launch;
import dev.scantling.device.SourceText;
import dev.scantling.device.Stream;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CpuDeviceTest {
    private final CpuDeviceProvider provider = new CpuDeviceProvider();

    /** Users on the class path find the service file, users on the module path the module descriptor. */
    @Test
    void theServiceFileAgreesWithTheModule() throws IOException {
        List<String> declared = CpuDeviceProvider.class.getModule().getDescriptor().provides().stream()
                .filter(provides -> provides.service().equals(DeviceProvider.class.getName()))
                .flatMap(provides -> provides.providers().stream())
                .toList();
        try (InputStream file =
                CpuDeviceProvider.class.getResourceAsStream("/META-INF/services/" + DeviceProvider.class.getName())) {
            String listed = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(listed.lines()).containsExactlyElementsOf(declared);
        }
    }

    @Test
    void anotherNameIsRefused() {
        assertThatThrownBy(() -> provider.open("cpu:1", Settings.defaults()))
                .isInstanceOf(EngineException.DeviceUnavailable.class)
                .hasMessageContaining("cpu:1");
    }

    @Test
    void scalarCodeIsAChoiceAndNoFallback() {
        try (Device device = provider.open("cpu", Settings.defaults().withVectorBits(0))) {
            assertThat(device.codeForm()).isEqualTo(new Device.CodeForm("scalar", "", ""));
            assertThat(device.target().lanes()).isEqualTo(1);
        }
    }

    @Test
    void artifactsOfOtherDevicesAreRefusedByName() {
        try (Device device = provider.open("cpu", Settings.defaults())) {
            assertThatThrownBy(() -> device.load(new KernelArtifact.Source(
                            "saxpy", SourceText.of("kernel void saxpy() {}"), "saxpy", 0, 0, 1, 1)))
                    .isInstanceOf(EngineException.UnsupportedOp.class)
                    .hasMessageContaining("saxpy");
        }
    }

    @Test
    void aBrokenClassFileNamesItsKernel() {
        try (Device device = provider.open("cpu", Settings.defaults())) {
            assertThatThrownBy(() -> device.load(new KernelArtifact.ClassBytes("conv_32x32", new byte[] {1, 2, 3})))
                    .isInstanceOf(EngineException.CompilationFailed.class)
                    .hasMessageContaining("conv_32x32");
        }
    }

    @Test
    void aKernelThatFailsIsNamed() {
        try (Device device = provider.open("cpu", Settings.defaults().withThreads(2));
                Stream stream = device.openStream()) {
            var kernel = device.load(new KernelArtifact.HostTask(
                    "gather", (arrays, ints, begin, _) -> ((int[]) arrays[0])[ints[0] + begin] = ints[1]));
            Launch launch = new Launch(kernel, List.of(device.allocate(DType.I32, 4)), 1);
            launch.iterations(5);
            assertThatThrownBy(() -> stream.launch(launch))
                    .isInstanceOf(EngineException.CompilationFailed.class)
                    .hasMessageContaining("gather");
        }
    }
}
