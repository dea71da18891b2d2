package dev.scantling.models.onnx;

import dev.scantling.ir.Dim;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Int3;
import java.util.List;

/** How the elements of a value lie in the tensor of a port. */
sealed interface PortLayout permits TensorLayout, PortLayout.Whole, PortLayout.Volume {

    List<Dim> shape(int channels);

    /**
     * The order of elements.
     *
     * @param rows that the values at hand would fill; what has a fixed size keeps that
     */
    Arrangement arrangement(int rows, int channels);

    /** A tensor of any rank as it is; at most its first extent is open. */
    record Whole(List<Dim> dims) implements PortLayout {
        public Whole {
            dims = List.copyOf(dims);
        }

        @Override
        public List<Dim> shape(int channels) {
            return dims;
        }

        @Override
        public Arrangement arrangement(int rows, int channels) {
            return Arrangement.none(dims.stream()
                    .map(dim -> switch (dim) {
                        case Dim.Fixed(int fixed) -> fixed;
                        case Dim.Symbol _ -> rows;
                    })
                    .toList());
        }
    }

    /** {@code [batch, channels, z, y, x]} of cells that are counted as rows of coordinates are sorted, z fastest. */
    record Volume(CellGrid grid) implements PortLayout {
        @Override
        public List<Dim> shape(int channels) {
            return fixed(channels).stream().map(Dim::of).toList();
        }

        List<Integer> fixed(int channels) {
            Int3 space = grid.extents();
            return List.of(grid.batch(), channels, space.z(), space.y(), space.x());
        }

        @Override
        public Arrangement arrangement(int rows, int channels) {
            Int3 space = grid.extents();
            return new Arrangement(
                    List.of(grid.batch(), space.x(), space.y(), space.z(), channels),
                    List.of(0, 4, 3, 2, 1),
                    fixed(channels));
        }
    }
}
