/** Point clouds as named columns, and the way from points to voxels and back. */
package dev.scantling.pointcloud;
