package dev.scantling.models.onnx;

import dev.scantling.ir.Dim;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.List;

/** What a feature matrix {@code [rows, channels]} is in ONNX. */
sealed interface TensorLayout extends PortLayout {

    /** The matrix itself. */
    record Rows(Dim rows) implements TensorLayout {
        @Override
        public List<Dim> shape(int channels) {
            return List.of(rows, Dim.of(channels));
        }

        @Override
        public Arrangement arrangement(int rows, int channels) {
            int size = switch (this.rows) {
                case Dim.Fixed(int fixed) -> fixed;
                case Dim.Symbol _ -> rows;
            };
            return Arrangement.none(List.of(size, channels));
        }
    }

    /** {@code [batch, channels, z, y, x]}, without the axes of space that the file does not have. */
    record Cells(int batch, Int3 extents, Axes axes) implements TensorLayout {
        @Override
        public List<Dim> shape(int channels) {
            return axes.shape(batch, channels, extents).stream().map(Dim::of).toList();
        }

        @Override
        public Arrangement arrangement(int rows, int channels) {
            return new Arrangement(
                    List.of(batch, extents.volume(), channels), List.of(0, 2, 1), axes.shape(batch, channels, extents));
        }

        /** Of a convolution that meets each cell alone. */
        GridGeometry pointwise() {
            return GridGeometry.of(batch, extents, Int3.ONE);
        }
    }
}
