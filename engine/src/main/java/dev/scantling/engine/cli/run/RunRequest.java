package dev.scantling.engine.cli.run;

import dev.scantling.ir.Settings;
import java.nio.file.Path;

/**
 * What a user asks for.
 *
 * @param network as {@link dev.scantling.models.zoo.Zoo} reads it
 * @param voxelSize edge of a voxel in metres
 * @param settings of the engine
 */
public record RunRequest(
        String network, Path scan, WeightSource weights, double voxelSize, String device, Settings settings) {}
