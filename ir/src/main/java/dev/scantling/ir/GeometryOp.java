package dev.scantling.ir;

import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.MaskSort;

/** Operators on coordinates: their results depend on where things are, never on features. */
public sealed interface GeometryOp extends Op {

    /**
     * Input points {@code f32 [n, 4]} as (batch, x, y, z); output the same with x, y, z replaced by
     * {@code (c * multiply) / divide} in float32, two roundings.
     */
    record ScalePoints(float multiply, float divide) implements GeometryOp {
        @Override
        public String text() {
            return "scale_points";
        }
    }

    /** Input points {@code f32 [n, 4]}; output the sorted distinct floors, a new coordinate set of stride 1. */
    record Voxelize() implements GeometryOp {
        @Override
        public String text() {
            return "voxelize";
        }
    }

    /** Input a coordinate set; output that of a convolution with this geometry. */
    record OutputCoords(KernelGeometry geometry) implements GeometryOp {
        @Override
        public String text() {
            return "output_coords";
        }
    }

    /**
     * Input a coordinate set; output the finer one that a transposed convolution with this geometry makes of it: every
     * {@code in * stride + tap}, inside the spatial shape if the geometry has one. The kernel map of the transposed
     * convolution is the reverse of that from the finer set to the coarser one.
     *
     * @see <a href="https://arxiv.org/abs/2006.12356">Gwak, Choy and Savarese, Generative sparse detection networks, section
     *     3.2</a>, where such convolutions are called generative
     */
    record ExpandCoords(KernelGeometry geometry) implements GeometryOp {
        @Override
        public String text() {
            return "expand_coords";
        }
    }

    /** Inputs two coordinate sets of equal stride; output what the operation makes of them. */
    record CombineCoords(SetOperation operation) implements GeometryOp {
        @Override
        public String text() {
            return "combine_coords";
        }
    }

    /** Input a coordinate set; output its rows with {@code from <= (x, y, z) < to} on every axis, in steps of its lattice. */
    record CropCoords(Int3 from, Int3 to) implements GeometryOp {
        @Override
        public String text() {
            return "crop_coords";
        }
    }

    /** Inputs a coordinate set and a mask {@code f32 [n, 1]}; output the rows whose mask is above 0. */
    record PruneCoords() implements GeometryOp {
        @Override
        public String text() {
            return "prune_coords";
        }
    }

    /** No inputs; output all cells of a grid as a coordinate set of that stride. */
    record GridCoords(CellGrid grid, Int3 stride) implements GeometryOp {
        /** @throws EngineException.InvalidModel if the stride is not positive */
        public GridCoords {
            if (stride.x() < 1 || stride.y() < 1 || stride.z() < 1) {
                throw new EngineException.InvalidModel("stride must be at least 1 on every axis, got " + stride);
            }
        }

        @Override
        public String text() {
            return "grid_coords";
        }
    }

    /**
     * Input a coordinate set; output a map of one offset from its rows to the cells of a grid where they lie. Rows outside
     * belong to no pair.
     */
    record GridMap(CellGrid grid) implements GeometryOp {
        @Override
        public String text() {
            return "grid_map";
        }
    }

    /**
     * Input a coordinate set whose batches are below {@code samples}; outputs {@code i32 start [samples]} and {@code i32 count
     * [samples]}: the rows of each sample, which follow one another.
     */
    record SampleRows(int samples) implements GeometryOp {
        /** @throws EngineException.InvalidModel if the number is negative */
        public SampleRows {
            if (samples < 0) {
                throw new EngineException.InvalidModel("samples must be at least 0, got " + samples);
            }
        }

        @Override
        public String text() {
            return "sample_rows";
        }
    }

    /** Inputs the input and the output coordinate set; output the kernel map between them. */
    record KernelMap(KernelGeometry geometry) implements GeometryOp {
        @Override
        public String text() {
            return "kernel_map";
        }
    }

    /** Exchanges inputs and outputs of a map, offsets unchanged: the map of the transposed convolution. */
    record ReverseMap() implements GeometryOp {
        @Override
        public String text() {
            return "reverse_map";
        }
    }

    /** Input a map; output the same map whose output rows are also sorted, for convolutions that keep sums in registers. */
    record SortMap(MaskSort sort) implements GeometryOp {
        @Override
        public String text() {
            return "sort_map";
        }
    }

    /**
     * Inputs points {@code f32 [p, 4]} in units of the finest voxel and a coordinate set of n rows. A point belongs to
     * the voxel {@code floor(c / stride)}. Outputs {@code i32 start [n]}, {@code i32 count [n]} and
     * {@code i32 order [p]}: the points of voxel v are {@code order[start[v] .. start[v] + count[v])}, ascending. Points
     * without a voxel follow {@code absent}; those that contribute nowhere stand behind all groups, ascending.
     */
    record GroupPoints(AbsentVoxel absent) implements GeometryOp {
        @Override
        public String text() {
            return "group_points";
        }
    }

    /**
     * Inputs points {@code f32 [p, 4]} and a coordinate set. Outputs {@code i32 index [p, 8]} (row of the corner
     * {@code floor(c / stride) + (i, j, k)}, k fastest, -1 where absent) and {@code f32 weight [p, 8]}: trilinear, zero
     * where absent, divided by (sum + 1e-8), all in float32 with the sum in corner order. {@code nearest} keeps corner 0
     * only, with its weight unchanged; the others then have index -1 and weight 0.
     *
     * @see <a href="https://arxiv.org/abs/2007.16100">SPVNAS, section 3</a>
     */
    record Trilinear(boolean nearest) implements GeometryOp {
        @Override
        public String text() {
            return "trilinear";
        }
    }
}
