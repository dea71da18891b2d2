package dev.scantling.engine.cli.run;

import dev.scantling.engine.Inputs;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.models.zoo.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a network of the zoo is run on. */
public sealed interface NetworkInput permits ScanInput, SeededImages {

    /** Data for the inputs of a network. */
    Inputs inputs(List<Graph.Port> ports);

    /**
     * A scan, or for a network on images such by formula.
     *
     * @param scan of a network on points; networks on images take none
     * @param voxelSize edge of a voxel in metres
     * @throws EngineException.InvalidInput if the scan cannot be read, is missing, or is not what the network takes
     */
    static NetworkInput of(Network network, Optional<Path> scan, double voxelSize) {
        boolean images =
                network.graph().inputs().stream().anyMatch(port -> port.name().equals(SeededImages.PORT));
        if (images && scan.isPresent()) {
            throw new EngineException.InvalidInput(network.name()
                    + " is a network on images, which are made by formula: " + "leave out the scan " + scan.get());
        }
        return images
                ? new SeededImages()
                : ScanInput.read(
                        scan.orElseThrow(() -> new EngineException.InvalidInput(
                                network.name() + " is a network on points: name a scan to run it on")),
                        voxelSize);
    }
}
