package dev.scantling.ir;

/**
 * Operators on clouds of points, as PVCNN and PointNet++ have them. A matrix {@code f32 [clouds * n, 3]} holds x, y, z of n points of
 * each cloud, one cloud after the other; rows that results name count all of them. Nothing meets what belongs to another cloud.
 *
 * <p>The cells of the dense grids of PVCNN, {@code resolution} on each axis, are counted with z fastest, then y, x and cloud. To the
 * operators over grids, whose first axis is fastest, x of such a grid is z.
 *
 * @see <a href="https://arxiv.org/abs/1907.03739">Liu et al., Point-Voxel CNN, section 3.2</a>
 * @see <a href="https://arxiv.org/abs/1706.02413">Qi et al., PointNet++, section 3</a>
 */
public sealed interface PointOp extends Op
        permits PointOp.GridPositions,
                PointOp.GroupCells,
                PointOp.GridCorners,
                PointOp.FarthestPoints,
                PointOp.FarthestRows,
                PointOp.BallQuery,
                PointOp.NearestPoints,
                PointOp.FeatureNeighbours,
                PointOp.Neighbours,
                PointOp.Normals,
                PointOp.Inliers,
                BoxOp {
    /** Columns of points: x, y, z. */
    int AXES = 3;

    /** Clouds of each operand. */
    int clouds();

    /**
     * Where points lie in a grid. Input points; output of the same shape {@code clamp(u * resolution, 0, resolution - 1)} where u
     * follows from {@code d = c - mean}: {@code d / (2 * m) + 0.5} if the cloud is normalized, with m the largest norm of a d, and
     * {@code (d + 1) / 2} otherwise. Means and norms are computed in double and rounded to float32, all else in float32; where m is 0,
     * u is 0.5.
     */
    record GridPositions(int clouds, int resolution, boolean normalized) implements PointOp {
        /** @throws EngineException.InvalidModel if a number is not positive */
        public GridPositions {
            positive("clouds", clouds);
            positive("resolution", resolution);
        }

        @Override
        public String text() {
            return "grid_positions";
        }
    }

    /**
     * The points of each cell. Input the result of {@link GridPositions}; outputs {@code i32 start [cells]}, {@code i32 count [cells]}
     * and {@code i32 order [clouds * n]} of {@code cells = clouds * resolution^3}, as {@link GeometryOp.GroupPoints} has them: the points
     * whose position, rounded to nearest even, is cell v are {@code order[start[v] .. start[v] + count[v])}, ascending.
     */
    record GroupCells(int clouds, int resolution) implements PointOp {
        /** @throws EngineException.InvalidModel if a number is not positive or there are 2^31 cells or more */
        public GroupCells {
            requireCells(clouds, resolution);
        }

        /** Cells of all clouds. */
        public int cells() {
            return PointOp.cells(clouds, resolution);
        }

        @Override
        public String text() {
            return "group_cells";
        }
    }

    /**
     * The cells around each point. Input the result of {@link GridPositions}; outputs {@code i32 index [clouds * n, 8]} and
     * {@code f32 weight [clouds * n, 8]}: corner {@code floor(c) + (i, j, k)}, k fastest, and its trilinear weight
     * {@code x * y * z} in float32, each factor the fraction of c or one minus it. On an axis where the fraction is 0 the upper corner is
     * the lower one.
     */
    record GridCorners(int clouds, int resolution) implements PointOp {
        /** @throws EngineException.InvalidModel if a number is not positive or there are 2^31 cells or more */
        public GridCorners {
            requireCells(clouds, resolution);
        }

        /** Cells of all clouds. */
        public int cells() {
            return PointOp.cells(clouds, resolution);
        }

        @Override
        public String text() {
            return "grid_corners";
        }
    }

    /**
     * Farthest point sampling. Input points; output {@code i32 [clouds * samples]}, the rows that are chosen: the first of each cloud,
     * then again and again the one whose squared distance to the nearest chosen one is largest. Distances are
     * {@code (dx * dx + dy * dy) + dz * dz} in float32. Of equally far points k of a cloud the one with the smallest {@code k mod 512} is
     * taken, then the smallest k: that is what 512 threads of PVCNN's kernel find.
     *
     * @param samples chosen points of each cloud, at most those it has
     */
    record FarthestPoints(int clouds, int samples) implements PointOp {
        /** @throws EngineException.InvalidModel if a number is not positive */
        public FarthestPoints {
            positive("clouds", clouds);
            positive("samples", samples);
        }

        @Override
        public String text() {
            return "farthest_points";
        }
    }

    /**
     * {@link FarthestPoints} by distances of any kind, such as those of features. Input {@code f32 [clouds * n, n]}, from each row of a
     * cloud to all of its rows; output as there. A distance is read where the chosen row has it, so they need not be symmetric.
     *
     * @param samples chosen rows of each cloud, at most those it has
     * @see <a href="https://arxiv.org/abs/2002.10187">Yang et al., 3DSSD, fusion sampling</a>
     */
    record FarthestRows(int clouds, int samples) implements PointOp {
        /** @throws EngineException.InvalidModel if a number is not positive */
        public FarthestRows {
            positive("clouds", clouds);
            positive("samples", samples);
        }

        @Override
        public String text() {
            return "farthest_rows";
        }
    }

    /**
     * The points around each centre. Inputs points and centres {@code f32 [clouds * m, 3]}; output
     * {@code i32 [clouds * m, neighbours]}: the first rows, ascending, whose squared distance, as in {@link FarthestPoints}, is below
     * {@code radius * radius} in float32, and not below {@code least * least} unless it is 0. Where there are fewer, the first is
     * repeated behind them; where there is none, all are the first row of the cloud.
     *
     * @param least distance of points other than the centre itself, 0 in the usual ball
     * @see <a href="https://github.com/open-mmlab/mmcv">mmcv, ball_query with min_radius</a>
     */
    record BallQuery(int clouds, int neighbours, float least, float radius) implements PointOp {
        /** @throws EngineException.InvalidModel if a number is not positive, or the least distance is not from 0 to the radius */
        public BallQuery {
            positive("clouds", clouds);
            positive("neighbours", neighbours);
            positive("radius", radius);
            if (!(least >= 0 && least <= radius)) {
                throw new EngineException.InvalidModel(
                        "the least distance must be from 0 to the radius " + radius + ", got " + least);
            }
        }

        /** A whole ball. */
        public BallQuery(int clouds, int neighbours, float radius) {
            this(clouds, neighbours, 0, radius);
        }

        @Override
        public String text() {
            return "ball_query";
        }
    }

    /**
     * The three centres nearest to each point. Inputs points and centres {@code f32 [clouds * m, 3]}; outputs
     * {@code i32 index [clouds * n, 3]}, rows of centres, nearest first and of equally near ones the smallest first, and
     * {@code f32 weight [clouds * n, 3]}: {@code 1 / d}, divided by the sum of the three, where d is the squared distance, as in
     * {@link FarthestPoints}, but at least 1e-10 and at most 1e10; computed in double and rounded. Where a cloud has fewer centres,
     * the index is -1 and the weight 0.
     */
    record NearestPoints(int clouds) implements PointOp {
        /** Centres of each point. */
        public static final int NEAREST = 3;

        /** @throws EngineException.InvalidModel if there are no clouds */
        public NearestPoints {
            positive("clouds", clouds);
        }

        @Override
        public String text() {
            return "nearest_points";
        }
    }

    /**
     * The points nearest to each centre. Inputs points and centres {@code f32 [clouds * m, 3]}; outputs
     * {@code i32 index [clouds * m, neighbours]}, rows of points, nearest first and of equally near ones the smallest first, and
     * {@code f32 distance} of the same shape, their squared distances, as in {@link FarthestPoints}. These are below
     * {@code radius * radius} in float32, unless the radius is infinite. Where there are fewer points, the index is -1 and the distance
     * infinite.
     */
    record Neighbours(int clouds, int neighbours, float radius) implements PointOp {
        /** @throws EngineException.InvalidModel if a number is not positive */
        public Neighbours {
            positive("clouds", clouds);
            positive("neighbours", neighbours);
            positive("radius", radius);
        }

        /** Whether clouds of so many points have as many neighbours as wanted, whatever the points are. */
        public boolean isComplete(int pointsOfCloud) {
            return radius == Float.POSITIVE_INFINITY && neighbours <= pointsOfCloud;
        }

        @Override
        public String text() {
            return "neighbours";
        }
    }

    /**
     * Which way the surface looks at each point. Inputs points and the index that {@link Neighbours} found around them, among themselves;
     * output {@code f32 [clouds * n, 3]}: the direction in which the neighbours spread least, a unit vector of the smallest eigenvalue of
     * their covariance ({@link dev.scantling.ir.geometry.SmallestAxis}), turned towards the place that they are seen from. Zero where all
     * neighbours are in one place. Sums are in double, in the order of the neighbours; absent ones are left out.
     *
     * @see <a href="https://doi.org/10.1145/133994.134011">Hoppe et al., Surface reconstruction from unorganized points, 1992</a>
     */
    record Normals(int clouds, float viewX, float viewY, float viewZ) implements PointOp {
        /** @throws EngineException.InvalidModel if there are no clouds or the place is not finite */
        public Normals {
            positive("clouds", clouds);
            if (!Float.isFinite(viewX) || !Float.isFinite(viewY) || !Float.isFinite(viewZ)) {
                throw new EngineException.InvalidModel(
                        "the view point must be finite, got " + viewX + ", " + viewY + ", " + viewZ);
            }
        }

        @Override
        public String text() {
            return "normals";
        }
    }

    /**
     * Which points are no statistical outliers. Input the distances that {@link Neighbours} found; output {@code f32 [clouds * n, 1]}: 1
     * where the mean distance (not squared) of the neighbours that are not infinitely far, 0 if there is none, is at most the mean of
     * these means over the cloud plus {@code deviations} of their standard deviations, of n - 1 degrees of freedom; 0 elsewhere. The mean
     * of a point is summed in double and rounded to float32; those of a cloud are sums in double, in order.
     *
     * @see <a href="https://doi.org/10.1016/j.robot.2008.08.005">Rusu et al., Towards 3D point cloud based object maps, 2008, section
     *     4.1</a>
     */
    record Inliers(int clouds, float deviations) implements PointOp {
        /** @throws EngineException.InvalidModel if there are no clouds or the deviations are negative or no number */
        public Inliers {
            positive("clouds", clouds);
            if (!(deviations >= 0)) {
                throw new EngineException.InvalidModel("deviations must not be negative, got " + deviations);
            }
        }

        @Override
        public String text() {
            return "inliers";
        }
    }

    /**
     * The rows of each cloud that are nearest to each of its rows by all their features, as DGCNN's graph has them. Input features
     * {@code f32 [clouds * n, c]} of any number of columns; output {@code i32 [clouds * n, neighbours]}: rows, nearest first and of equally
     * near ones the smallest first, usually beginning with the row itself. The squared distance is the sum over columns, ascending, of
     * {@code d * d}, by fused multiply-add in float32.
     *
     * @param neighbours of each row, at most the rows that a cloud has
     * @see <a href="https://arxiv.org/abs/1801.07829">Wang et al., Dynamic graph CNN for learning on point clouds, section 3.2</a>
     */
    record FeatureNeighbours(int clouds, int neighbours) implements PointOp {
        /** @throws EngineException.InvalidModel if a number is not positive */
        public FeatureNeighbours {
            positive("clouds", clouds);
            positive("neighbours", neighbours);
        }

        @Override
        public String text() {
            return "feature_neighbours";
        }
    }

    private static void requireCells(int clouds, int resolution) {
        positive("clouds", clouds);
        positive("resolution", resolution);
        double cells = (double) clouds * resolution * resolution * resolution;
        if (cells > Integer.MAX_VALUE) {
            throw new EngineException.InvalidModel("grids have at most 2^31 - 1 cells, got " + clouds
                    + " of resolution " + resolution + "; use a lower resolution or fewer clouds");
        }
    }

    private static int cells(int clouds, int resolution) {
        return clouds * resolution * resolution * resolution;
    }

    /** @throws EngineException.InvalidModel if it is not */
    static void positive(String what, int number) {
        if (number < 1) {
            throw new EngineException.InvalidModel(what + " must be at least 1, got " + number);
        }
    }

    private static void positive(String what, float number) {
        if (!(number > 0)) {
            throw new EngineException.InvalidModel(what + " must be positive, got " + number);
        }
    }
}
