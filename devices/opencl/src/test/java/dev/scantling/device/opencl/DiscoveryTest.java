package dev.scantling.device.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.device.Device;
import dev.scantling.device.DeviceProvider.Candidate;
import dev.scantling.ir.ClRoute;
import dev.scantling.ir.ClShape;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GroupLimits;
import dev.scantling.ir.Settings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of devices, and of drivers that are not there. */
class DiscoveryTest {
    private static final Settings SETTINGS = Settings.defaults();

    private final FakeApi api = new FakeApi();
    private final OpenClDeviceProvider provider = new OpenClDeviceProvider(_ -> DriverLibrary.Opened.of(api));

    private Candidate only() {
        List<Candidate> candidates = provider.discover(SETTINGS);
        assertThat(candidates).hasSize(1);
        return candidates.getFirst();
    }

    @Test
    void devicesAreListedWithTypeAndLimits() {
        Candidate candidate = only();
        assertThat(candidate.name()).isEqualTo("opencl:0");
        assertThat(candidate.unusable()).isEmpty();
        assertThat(candidate.description()).contains("fake", "cpu", "2 units", "1024 MiB", "256 MiB", "OpenCL 1.2");
    }

    private Optional<GroupLimits> groups(ClShape shape) {
        Settings settings = SETTINGS.withOpenCl(SETTINGS.openCl().withShape(shape));
        String description = provider.discover(settings).getFirst().description();
        try (Device device = provider.open("opencl:0", settings)) {
            Optional<GroupLimits> limits = device.target().groups();
            assertThat(description)
                    .endsWith("matrix kernels shaped for " + (limits.isEmpty() ? "processors" : "work groups"));
            return limits;
        }
    }

    @Test
    void kernelsAreShapedForTheDeviceUnlessSaidOtherwise() {
        api.number(ClInfo.DEVICE_LOCAL_MEM_SIZE, 49152);
        api.number(ClInfo.DEVICE_MAX_WORK_GROUP_SIZE, 1024);
        GroupLimits limits = new GroupLimits(49152, 1024);
        assertThat(groups(ClShape.AUTO)).isEmpty();
        assertThat(groups(ClShape.CPU)).isEmpty();
        assertThat(groups(ClShape.GPU)).hasValue(limits);
        api.number(ClInfo.DEVICE_TYPE, ClInfo.TYPE_GPU);
        assertThat(groups(ClShape.AUTO)).hasValue(limits);
        assertThat(groups(ClShape.CPU)).isEmpty();
    }

    @Test
    void devicesThatCannotBeUsedSayWhy() {
        api.number(ClInfo.DEVICE_COMPILER_AVAILABLE, 0);
        assertThat(only().unusable()).contains("no compiler");
        assertThatThrownBy(() -> provider.open("opencl:0", SETTINGS))
                .isInstanceOf(EngineException.DeviceUnavailable.class)
                .hasMessageContaining("opencl:0 (fake): its driver has no compiler");
        api.number(ClInfo.DEVICE_AVAILABLE, 0);
        assertThat(only().unusable()).contains("not available");
    }

    @Test
    void withoutALibraryNothingFailsButSaysWhatToInstall() {
        OpenClDeviceProvider none = new OpenClDeviceProvider(_ -> DriverLibrary.ffm(List.of("libNothing.so.7")));
        Candidate candidate = none.discover(SETTINGS).getFirst();
        assertThat(candidate.present()).isFalse();
        assertThat(candidate.unusable()).contains("libNothing.so.7", "ocl-icd-libopencl1");
        assertThatThrownBy(() -> none.open("opencl:0", SETTINGS))
                .isInstanceOf(EngineException.DeviceUnavailable.class)
                .hasMessageContaining("no OpenCL library");
    }

    @Test
    void alibraryThatIsAnotherIsRefused() {
        assertThat(DriverLibrary.ffm(List.of("libc.so.6")).reason()).contains("no OpenCL library (tried libc.so.6)");
    }

    @Test
    void withoutADriverTheLoaderIsNamed() {
        api.fail("platforms", ClError.PLATFORM_NOT_FOUND);
        assertThat(only().present()).isFalse();
        assertThat(only().unusable()).contains("CL_PLATFORM_NOT_FOUND_KHR (-1001)", "/etc/OpenCL/vendors");
    }

    @Test
    void withoutADeviceTheUsualReasonsAreNamed() {
        api.fail("devices", ClError.DEVICE_NOT_FOUND);
        assertThat(only().unusable()).contains("none has a device", "POCL_CACHE_DIR");
    }

    @Test
    void otherFailuresOfADriverAreNamed() {
        api.fail("devices", ClError.OUT_OF_HOST_MEMORY);
        assertThat(only().unusable()).contains("driver Fake does not list its devices", "CL_OUT_OF_HOST_MEMORY");
    }

    @Test
    void namesThatAreNotThereAreRefused() {
        for (String name : List.of("opencl:1", "opencl:", "opencl:x", "opencl:-1")) {
            assertThatThrownBy(() -> provider.open(name, SETTINGS))
                    .isInstanceOf(EngineException.DeviceUnavailable.class)
                    .hasMessageContaining("no device '" + name + "'; there are opencl:0");
        }
        provider.open("opencl", SETTINGS).close();
    }

    @Test
    void aRouteThatCannotBeOpenedGivesItsReason() {
        for (ClRoute route : ClRoute.values()) {
            DriverLibrary.Opened opened = DriverLibrary.open(route);
            assertThat(opened.reason().isEmpty()).isEqualTo(opened.api().isPresent());
        }
    }
}
