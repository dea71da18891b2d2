package dev.scantling.device.opencl;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.ir.ClRoute;

/** The implementations of {@link ClApi}; those that need a driver are skipped where there is none. */
enum Apis {
    FAKE {
        @Override
        ClApi open() {
            return new FakeApi();
        }
    },
    FFM {
        @Override
        ClApi open() {
            return driver(ClRoute.FFM);
        }
    },
    JOCL {
        @Override
        ClApi open() {
            return driver(ClRoute.JOCL);
        }
    };

    abstract ClApi open();

    static ClApi driver(ClRoute route) {
        DriverLibrary.Opened opened = DriverLibrary.open(route);
        assumeTrue(opened.api().isPresent(), () -> "no OpenCL by " + route + ": " + opened.reason());
        ClApi api = opened.required();
        assumeTrue(hasDevice(api), "OpenCL is installed, but no driver with a device");
        return api;
    }

    private static boolean hasDevice(ClApi api) {
        try {
            return api.devices(api.platforms()[0]).length > 0;
        } catch (ClError e) {
            return false;
        }
    }
}
