package dev.scantling.engine.cli.run;

import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.NonFinite;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.VoxelGrid;
import dev.scantling.pointcloud.VoxelSize;
import dev.scantling.pointcloud.io.FittedPoints;
import dev.scantling.pointcloud.io.Las;
import dev.scantling.pointcloud.io.PointClouds;
import dev.scantling.pointcloud.io.PointFormat;
import dev.scantling.pointcloud.io.PointStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of points in another format. Immutable.
 *
 * @param cells down-samples the points to one for each cell; empty for all points
 * @param drop whether columns that the other format does not hold are left out; otherwise they are refused
 */
public record PointConversion(Path from, Path to, Optional<Cells> cells, boolean drop) {
    private static final int PIECE = 1 << 16;

    /**
     * How points are down-sampled.
     *
     * @param edge of a cell, in the unit of the coordinates
     */
    public record Cells(double edge, VoxelGrid.Keep keep) {}

    /**
     * Reads and writes.
     *
     * @return what was done, for people
     * @throws InvalidInput if a file cannot be read or written, the other format does not hold a column, or the points are to
     *     be down-sampled and their format cannot be read in pieces
     */
    public String run() {
        StringBuilder said = new StringBuilder();
        PointCloud cloud = cells.map(chosen -> sampled(chosen, said)).orElseGet(() -> PointClouds.read(from));
        if (isNamed(".las") || isNamed(".laz")) {
            writeLas(cloud);
        } else {
            FittedPoints fitted = PointClouds.fit(to, cloud);
            requireOrSay(fitted, said);
            PointClouds.write(to, fitted.cloud());
        }
        return said.insert(0, Numbers.count(cloud.size()) + " points in " + to + "\n")
                .toString();
    }

    private PointCloud sampled(Cells chosen, StringBuilder said) {
        VoxelGrid grid = new VoxelGrid(VoxelSize.cube(chosen.edge()), chosen.keep(), NonFinite.DROP);
        try (PointStream stream = PointClouds.stream(from, PIECE)) {
            stream.forEach(grid::add);
        }
        said.append("of ").append(Numbers.count(grid.seen())).append(" points\n");
        if (grid.dropped() > 0) {
            said.append(Numbers.count(grid.dropped())).append(" of them had no finite place and were left out\n");
        }
        return grid.cloud();
    }

    private boolean isNamed(String suffix) {
        return to.toString().toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    /** Version, point format and records stay those of the LAS or LAZ file. */
    private void writeLas(PointCloud cloud) {
        if (PointClouds.format(from) != PointFormat.LAS) {
            throw new InvalidInput(to + ": LAS and LAZ files are written of LAS and LAZ files only, since " + from
                    + " does not say on which grid its coordinates lie; write PLY or PCD");
        }
        Las las = Las.readWithoutPoints(from).with(cloud);
        if (isNamed(".laz")) {
            las.writeCompressed(to);
        } else {
            las.write(to);
        }
    }

    private void requireOrSay(FittedPoints fitted, StringBuilder said) {
        if (!fitted.refused().isEmpty() && !drop) {
            throw new InvalidInput(to + ": cannot hold " + fitted.refused().size() + " of the columns: "
                    + String.join("; ", fitted.refused().values()) + "; leave them out by --drop");
        }
        fitted.refused()
                .keySet()
                .forEach(name -> said.append("left out: ").append(name).append('\n'));
    }
}
