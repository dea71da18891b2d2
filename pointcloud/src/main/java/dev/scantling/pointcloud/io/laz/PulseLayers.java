package dev.scantling.pointcloud.io.laz;

import java.util.List;

/**
 * The layers of what points of the formats 6 to 10 begin with.
 *
 * @param places channels of the scanner, returns, x and y, and which of angles, sources and times change; never left out
 * @param heights z; never left out
 */
record PulseLayers(
        Layer places,
        Layer heights,
        Layer classes,
        Layer flags,
        Layer intensities,
        Layer angles,
        Layer userData,
        Layer sources,
        Layer times) {
    static PulseLayers create() {
        PulseLayers layers = new PulseLayers(
                new Layer(),
                new Layer(),
                new Layer(),
                new Layer(),
                new Layer(),
                new Layer(),
                new Layer(),
                new Layer(),
                new Layer());
        layers.places.note(true);
        layers.heights.note(true);
        return layers;
    }

    /** In the order in which a chunk has them. */
    List<Layer> all() {
        return List.of(places, heights, classes, flags, intensities, angles, userData, sources, times);
    }
}
