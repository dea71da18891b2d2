package dev.scantling.ir;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user may set about OpenCL devices.
 *
 * @param route how its functions are called
 * @param memoryBytes most memory of one device that is used; empty for all that it has
 * @param programs folder of programs built before, read and written; empty for none
 */
public record ClSettings(ClRoute route, Optional<Long> memoryBytes, Optional<Path> programs) {
    /** The device's own limit, nothing kept. */
    public static final ClSettings DEFAULT = new ClSettings(ClRoute.FFM, Optional.empty(), Optional.empty());

    public ClSettings withRoute(ClRoute other) {
        return new ClSettings(other, memoryBytes, programs);
    }

    public ClSettings withMemoryBytes(long most) {
        return new ClSettings(route, Optional.of(most), programs);
    }

    public ClSettings withPrograms(Path folder) {
        return new ClSettings(route, memoryBytes, Optional.of(folder));
    }
}
