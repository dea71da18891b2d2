/** Readers and writers: KITTI scans, SemanticKITTI labels, NPY, NPZ, PLY. Everything is little endian on disk. */
package dev.scantling.pointcloud.io;
