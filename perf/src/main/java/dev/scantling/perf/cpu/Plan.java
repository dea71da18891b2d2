package dev.scantling.perf.cpu;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user wants measured.
 *
 * @param settings of the environment
 * @param rounds timed runs of each contender
 * @param scan the real scan, a KITTI file
 * @param peers folder of the peers' native libraries, if they are to take part
 */
public record Plan(Settings settings, int rounds, Path scan, Optional<Path> peers) {

    /** @throws EngineException.InvalidInput if there is no such file */
    public Path requireScan() {
        if (!Files.isReadable(scan)) {
            throw new EngineException.InvalidInput("there is no scan " + scan
                    + "; name a KITTI scan (.bin) by --scan, or leave the suites out that need one by --only gemm");
        }
        return scan;
    }
}
