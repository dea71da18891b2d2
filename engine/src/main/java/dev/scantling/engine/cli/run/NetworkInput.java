package dev.scantling.engine.cli.run;

import dev.scantling.engine.Inputs;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.models.zoo.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a network of the zoo is run on. */
public sealed interface NetworkInput permits ScanInput, SeededInputs {

    /** Data for the inputs of a network. */
    Inputs inputs(List<Graph.Port> ports);

    /** @throws EngineException.InvalidInput if a network is not one on scans */
    static void requireScans(Network network) {
        if (SeededInputs.suit(network)) {
            throw new EngineException.InvalidInput(network.name()
                    + " takes no scans; what to do with it: explain, tune, schedule, bench, trace, convert");
        }
    }

    /**
     * A scan, or data by formula for a network on images or clouds.
     *
     * @param scan of a network on scans; others take none
     * @param voxelSize edge of a voxel in metres, for networks that leave it to the user
     * @throws EngineException.InvalidInput if the scan cannot be read, is missing, or is not what the network takes
     */
    static NetworkInput of(Network network, Optional<Path> scan, double voxelSize) {
        boolean seeded = SeededInputs.suit(network);
        if (seeded && scan.isPresent()) {
            throw new EngineException.InvalidInput(network.name()
                    + " is a network on images or clouds, which are made by formula: leave out the scan " + scan.get());
        }
        return seeded
                ? new SeededInputs()
                : ScanInput.read(
                        scan.orElseThrow(() -> new EngineException.InvalidInput(
                                network.name() + " is a network on scans: name a scan to run it on")),
                        voxelSize,
                        network.scans());
    }
}
