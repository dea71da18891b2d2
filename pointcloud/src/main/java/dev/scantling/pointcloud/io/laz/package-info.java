/**
 * Compression of LAS points as LASzip does it: an arithmetic coder, what it knows of symbols, and a coder for each item of a
 * point.
 *
 * @see <a href="https://github.com/ASPRSorg/LAZ">LAZ specification</a>
 */
@org.jspecify.annotations.NullMarked
package dev.scantling.pointcloud.io.laz;
