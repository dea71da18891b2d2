package dev.scantling.ir;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user may set about OpenCL devices.
 *
 * @param route how its functions are called
 * @param memoryBytes most memory of one device that is used; empty for all that it has
 * @param programs folder of programs built before, read and written; empty for none
 * @param shape for what kind of device matrix kernels are shaped
 */
public record ClSettings(ClRoute route, Optional<Long> memoryBytes, Optional<Path> programs, ClShape shape) {
    /** The device's own limit and shape, nothing kept. */
    public static final ClSettings DEFAULT =
            new ClSettings(ClRoute.FFM, Optional.empty(), Optional.empty(), ClShape.AUTO);

    public ClSettings withRoute(ClRoute other) {
        return new ClSettings(other, memoryBytes, programs, shape);
    }

    public ClSettings withMemoryBytes(long most) {
        return new ClSettings(route, Optional.of(most), programs, shape);
    }

    public ClSettings withPrograms(Path folder) {
        return new ClSettings(route, memoryBytes, Optional.of(folder), shape);
    }

    public ClSettings withShape(ClShape other) {
        return new ClSettings(route, memoryBytes, programs, other);
    }
}
