package dev.scantling.pointcloud.sim;

import dev.scantling.pointcloud.SemanticKitti;

/** What a surface does to the laser, and its class. */
enum Material {
    ASPHALT(SemanticKitti.ROAD, 0.28, 0.01, 0),
    PAVING(SemanticKitti.SIDEWALK, 0.42, 0.01, 0),
    GRASS(SemanticKitti.TERRAIN, 0.36, 0.04, 0),
    FACADE(SemanticKitti.BUILDING, 0.45, 0.015, 0),
    CAR_BODY(SemanticKitti.CAR, 0.6, 0.005, 0),
    /** Most of the light goes through or away. */
    CAR_GLASS(SemanticKitti.CAR, 0.2, 0.005, 0.25),
    METAL(SemanticKitti.POLE, 0.5, 0.005, 0),
    BARK(SemanticKitti.TRUNK, 0.35, 0.02, 0),
    LEAVES(SemanticKitti.VEGETATION, 0.4, 0.22, 0.3),
    CLOTH(SemanticKitti.PERSON, 0.4, 0.03, 0),
    PLANKS(SemanticKitti.FENCE, 0.4, 0.01, 0.15),
    REFLECTOR(SemanticKitti.TRAFFIC_SIGN, 1, 0.005, 0);

    private final SemanticKitti kind;
    private final double reflectivity;
    private final double roughness;
    private final double porosity;

    Material(SemanticKitti kind, double reflectivity, double roughness, double porosity) {
        this.kind = kind;
        this.reflectivity = reflectivity;
        this.roughness = roughness;
        this.porosity = porosity;
    }

    SemanticKitti kind() {
        return kind;
    }

    /** Share of the light that comes back from a square hit, 0 to 1. */
    double reflectivity() {
        return reflectivity;
    }

    /** Standard deviation of the surface about its ideal shape, metres. */
    double roughness() {
        return roughness;
    }

    /** Probability that a ray passes through. */
    double porosity() {
        return porosity;
    }
}
