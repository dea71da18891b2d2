package dev.scantling.sparse.matrix;

import java.util.List;

/** Visits the stored values of a matrix, whatever its format: a loop for each level, one in the other. */
final class Walk {
    private final SparseMatrix matrix;
    private final List<Level> levels;
    private final SparseMatrix.EntryVisitor visitor;

    Walk(SparseMatrix matrix, SparseMatrix.EntryVisitor visitor) {
        this.matrix = matrix;
        this.levels = matrix.format().levels();
        this.visitor = visitor;
    }

    void run() {
        below(0, 0, 0, 0);
    }

    /** Visits what lies below a position of the level before. */
    private void below(int depth, int parent, int row, int column) {
        if (depth == levels.size()) {
            if (row < matrix.rows() && column < matrix.columns()) { // blocks may reach over the edges
                visitor.visit(row, column, parent);
            }
            return;
        }
        LevelData data = matrix.data().get(depth);
        switch (levels.get(depth)) {
            case Level.Dense(Coordinate coordinate) -> {
                int extent = coordinate.extent(matrix.rows(), matrix.columns());
                for (int c = 0; c < extent; c++) {
                    step(depth, parent * extent + c, coordinate, c, row, column);
                }
            }
            case Level.Compressed level ->
                range(depth, data, level.coordinate(), data.starts()[parent], data.starts()[parent + 1], row, column);
            case Level.Singleton(Coordinate coordinate) ->
                range(depth, data, coordinate, parent, parent + 1, row, column);
            case Level.Slots(Coordinate coordinate, int count) ->
                range(depth, data, coordinate, parent * count, (parent + 1) * count, row, column);
        }
    }

    private void range(int depth, LevelData data, Coordinate coordinate, int begin, int end, int row, int column) {
        for (int p = begin; p < end; p++) {
            step(depth, p, coordinate, data.coordinates()[p], row, column);
        }
    }

    private void step(int depth, int position, Coordinate coordinate, int value, int row, int column) {
        int more = value * coordinate.divisor();
        boolean isRow = coordinate.axis() == Coordinate.Axis.ROW;
        below(depth + 1, position, isRow ? row + more : row, isRow ? column : column + more);
    }
}
