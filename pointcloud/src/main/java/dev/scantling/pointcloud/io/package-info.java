/** Readers and writers of points: {@link dev.scantling.pointcloud.io.PointClouds} is the door to all formats. */
package dev.scantling.pointcloud.io;
