package dev.scantling.engine.cli.run;

import dev.scantling.ir.Settings;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.NetworkOptions;
import dev.scantling.models.zoo.Zoo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a user asks for.
 *
 * @param network as {@link dev.scantling.models.zoo.Zoo} reads it
 * @param scan of a network on scans; others have none
 * @param voxelSize edge of a voxel in metres
 * @param devices at least one; operators are placed on them if there are several
 * @param settings of the engine
 * @param schedule file of the stages; without one operators run one after the other, or where measured costs place them
 */
public record RunRequest(
        String network,
        Optional<Path> scan,
        WeightSource weights,
        double voxelSize,
        List<String> devices,
        Settings settings,
        Optional<Path> schedule) {
    public RunRequest {
        devices = List.copyOf(devices);
    }

    /** Operators run one after the other, on one device. */
    public RunRequest(
            String network, Path scan, WeightSource weights, double voxelSize, String device, Settings settings) {
        this(network, Optional.of(scan), weights, voxelSize, List.of(device), settings, Optional.empty());
    }

    /** The same with weights from elsewhere. */
    RunRequest with(WeightSource others) {
        return new RunRequest(network, scan, others, voxelSize, devices, settings, schedule);
    }

    /** Options of a network of the zoo that sees voxels of this size. */
    NetworkOptions options() {
        return NetworkOptions.DEFAULT.withVoxelSize((float) voxelSize);
    }

    /**
     * The network itself.
     *
     * @throws dev.scantling.ir.EngineException.InvalidInput if there is none of that name
     */
    Network build() {
        return Zoo.parse(network, options());
    }
}
