package dev.scantling.device.opencl;

import dev.scantling.ir.ClRoute;
import dev.scantling.ir.EngineException;
import java.util.List;
import java.util.Optional;

/** Opens the loader library, once in a process for each route: a native library that failed to load is not tried again. */
final class DriverLibrary {
    private static final String INSTALL = "install the OpenCL loader and a driver"
            + " (Debian: ocl-icd-libopencl1 and, for the processor itself, pocl-opencl-icd)";

    /** What the loader is called on Linux, Windows and macOS; each has its own name only. */
    private static final List<String> LIBRARIES = List.of(
            "libOpenCL.so.1", "libOpenCL.so", "OpenCL.dll", "/System/Library/Frameworks/OpenCL.framework/OpenCL");

    private DriverLibrary() {}

    /** The calls, or why there are none. */
    record Opened(Optional<ClApi> api, String reason) {

        static Opened of(ClApi api) {
            return new Opened(Optional.of(api), "");
        }

        static Opened refused(String reason) {
            return new Opened(Optional.empty(), reason);
        }

        /** @throws EngineException.DeviceUnavailable with the reason */
        ClApi required() {
            return api.orElseThrow(() -> new EngineException.DeviceUnavailable(reason));
        }
    }

    private static final class Ffm {
        private static final Opened OPENED = ffm(LIBRARIES);
    }

    private static final class Jocl {
        private static final Opened OPENED = jocl();
    }

    static Opened open(ClRoute route) {
        return switch (route) {
            case FFM -> Ffm.OPENED;
            case JOCL -> Jocl.OPENED;
        };
    }

    /** The first library that can be opened. */
    static Opened ffm(List<String> libraries) {
        Optional<Opened> opened = libraries.stream()
                .map(DriverLibrary::ffm)
                .flatMap(Optional::stream)
                .findFirst();
        return opened.orElseGet(
                () -> Opened.refused("no OpenCL library (tried " + String.join(", ", libraries) + "); " + INSTALL));
    }

    /** Nothing if there is no such library. */
    private static Optional<Opened> ffm(String library) {
        try {
            return Optional.of(Opened.of(new FfmApi(library)));
        } catch (IllegalCallerException e) {
            return Optional.of(Opened.refused("native access is denied to this module; start java with"
                    + " --enable-native-access=dev.scantling.device.opencl"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Opened jocl() {
        try {
            return Opened.of(new JoclApi());
        } catch (LinkageError e) {
            return Opened.refused(
                    "JOCL cannot be loaded (" + e + "): either its jar is missing, or native access is denied"
                            + " (--enable-native-access=jocl), or there is no OpenCL library; " + INSTALL
                            + ", or set opencl-api=ffm, which needs no JOCL");
        }
    }
}
