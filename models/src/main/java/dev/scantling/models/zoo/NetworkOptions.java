package dev.scantling.models.zoo;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.Convention;

/**
 * What a network is built for, apart from its widths.
 *
 * @param inputChannels features of a voxel or point
 * @param classes columns of the logits
 * @param convention whose geometry the weights were trained with
 * @param voxelSize edge of a voxel, in the unit of the scan; only SPVCNN computes with it
 */
public record NetworkOptions(int inputChannels, int classes, Convention convention, float voxelSize) {
    /** SemanticKITTI: (x, y, z, intensity), 19 classes, voxels of 0.05 m; TorchSparse up to 2.0. */
    public static final NetworkOptions DEFAULT = new NetworkOptions(4, 19, Convention.TORCHSPARSE_1, 0.05f);

    /** @throws EngineException.InvalidInput if a number is not positive */
    public NetworkOptions {
        if (inputChannels < 1 || classes < 1 || !(voxelSize > 0) || Float.isInfinite(voxelSize)) {
            throw new EngineException.InvalidInput("network options must be positive and finite: input channels "
                    + inputChannels + ", classes " + classes + ", voxel size " + voxelSize);
        }
    }

    public NetworkOptions withInputChannels(int channels) {
        return new NetworkOptions(channels, classes, convention, voxelSize);
    }

    public NetworkOptions withClasses(int count) {
        return new NetworkOptions(inputChannels, count, convention, voxelSize);
    }

    public NetworkOptions withConvention(Convention other) {
        return new NetworkOptions(inputChannels, classes, other, voxelSize);
    }

    public NetworkOptions withVoxelSize(float size) {
        return new NetworkOptions(inputChannels, classes, convention, size);
    }
}
