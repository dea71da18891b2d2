package dev.scantling.pointcloud.sim;

/**
 * A solid of one material.
 *
 * @param instance number of the car or person it is part of, 0 for none
 */
record Thing(Solid solid, Material material, int instance) {}
