package dev.scantling.scheduler.file;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.List;

/**
 * What two descriptions of an operator have to have in common: one in a published file, one in our graph.
 *
 * @param window how it slides over an image, whose size does not count
 */
record PublishedForm(String kind, int channels, String window) {

    /** Of some channels of a published operator. Of a convolution that others were merged into, only what they all have. */
    static PublishedForm of(PublishedOp op, int channels) {
        return switch (op) {
            case PublishedOp.Placeholder _ -> new PublishedForm("image", channels, "");
            case PublishedOp.Identity _ -> new PublishedForm("concat", channels, "");
            case PublishedOp.Pool pool ->
                new PublishedForm(
                        pool.poolType() + " pool",
                        channels,
                        global(pool)
                                ? ""
                                : Window.of(pool.kernel(), pool.stride(), pool.padding())
                                        .text());
            case PublishedOp.Conv conv ->
                new PublishedForm(
                        "conv in " + conv.groups() + " groups with " + conv.act(),
                        channels,
                        Window.of(conv.kernel(), conv.stride(), conv.padding()).text(conv.parts() > 1));
        };
    }

    /** Of an operator of our graph that should be the published one. */
    static PublishedForm of(Node node, PublishedOp like) {
        int channels = node.output().channels();
        return switch (node.op()) {
            case DenseOp.Concat _ -> new PublishedForm("concat", channels, "");
            case GridOp.Pool(var geometry, var pooling) ->
                like instanceof PublishedOp.Pool pool
                                && global(pool)
                                && geometry.size().equals(geometry.extents())
                        ? new PublishedForm("global_" + text(pooling) + " pool", channels, "")
                        : new PublishedForm(
                                text(pooling) + " pool",
                                channels,
                                Window.of(geometry).text());
            case GridOp.Conv(var geometry, var epilogue) ->
                new PublishedForm(
                        "conv in " + geometry.groups() + " groups with " + text(epilogue),
                        channels,
                        Window.of(geometry).text(like.parts() > 1));
            case DenseOp _, ArrayOp _, GridOp _, SparseOp _, GeometryOp _, PointOp _ ->
                new PublishedForm(node.op().text(), channels, "");
        };
    }

    private static boolean global(PublishedOp.Pool pool) {
        return pool.poolType().startsWith("global_");
    }

    private static String text(Pooling pooling) {
        return switch (pooling) {
            case MAX -> "max";
            case MEAN -> "avg";
            case SUM -> "sum";
        };
    }

    private static String text(Epilogue epilogue) {
        return epilogue.activation().text() + (epilogue.hasResidual() ? " and a residual" : "");
    }

    @Override
    public String toString() {
        return kind + ", " + channels + " channels" + (window.isEmpty() ? "" : ", " + window);
    }

    /** How taps slide over an image. */
    private record Window(Int3 size, Int3 stride, Int3 padding) {
        private static final int AXES = 2;

        static Window of(List<Integer> size, List<Integer> stride, List<Integer> padding) {
            return new Window(plane(size, 1), plane(stride, 1), plane(padding, 0));
        }

        /** Height and width come first in files, width in ours. */
        private static Int3 plane(List<Integer> sizes, int depth) {
            return sizes.size() == AXES ? new Int3(sizes.get(1), sizes.get(0), depth) : Int3.ZERO;
        }

        static Window of(GridGeometry geometry) {
            return new Window(geometry.size(), geometry.stride(), geometry.paddingBegin());
        }

        /** @param merged whether kernels may differ, but not which cells are written */
        String text(boolean merged) {
            return merged ? "stride " + stride + ", size less padding " + trimmed() : text();
        }

        /** Two kernels whose taps meet the same cells in the middle have this in common. */
        private Int3 trimmed() {
            return new Int3(size.x() - 2 * padding.x(), size.y() - 2 * padding.y(), size.z() - 2 * padding.z());
        }

        String text() {
            return "size " + size + ", stride " + stride + ", padding " + padding;
        }
    }
}
