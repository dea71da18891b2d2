package dev.scantling.engine.cli.run;

import java.nio.file.Path;

/**
 * What a user asks for.
 *
 * @param network as {@link dev.scantling.models.zoo.Zoo} reads it
 * @param voxelSize edge of a voxel in metres
 */
public record RunRequest(String network, Path scan, WeightSource weights, double voxelSize, String device) {}
