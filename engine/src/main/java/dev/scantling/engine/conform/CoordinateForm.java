package dev.scantling.engine.conform;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;

/**
 * How a library writes coordinates down: where the batch stands (as its convention has it, unless a case says so), and
 * whether a strided level counts lattice steps or finest voxels.
 */
record CoordinateForm(boolean batchLast, boolean latticeSteps) {
    private static final int COLUMNS = 4;

    static CoordinateForm of(CaseFile file) {
        boolean batchLast = file.has("coord_columns")
                ? isBatchLast(file, file.text("coord_columns"))
                : file.convention() == Convention.TORCHSPARSE_1;
        return new CoordinateForm(batchLast, file.convention().dividesCoordinates());
    }

    private static boolean isBatchLast(CaseFile file, String columns) {
        return switch (columns) {
            case "xyzb" -> true;
            case "bxyz" -> false;
            default -> throw file.malformed("coord_columns", "xyzb or bxyz", columns);
        };
    }

    /** Stored coordinates of the finest level. */
    Datum.Coords finest(Table stored) {
        return new Datum.Coords(batchFirst(stored).toInts(), Int3.ONE);
    }

    /** Stored points. */
    Datum.Floats points(Table stored) {
        return Datum.matrix(stored.rows(), COLUMNS, batchFirst(stored).toFloats());
    }

    /** Coordinates as the library would store them. */
    Table stored(Datum.Coords coords) {
        Table rows = Table.of(coords);
        return batchAsStored(latticeSteps ? rows : times(rows, coords.stride()));
    }

    /** Points as the library would store them. */
    Table stored(Datum.Floats points) {
        return batchAsStored(Table.of(points));
    }

    private Table batchFirst(Table stored) {
        if (stored.columns() != COLUMNS) {
            throw new EngineException.InvalidInput(
                    "coordinates must have " + COLUMNS + " columns, got " + stored.extents());
        }
        return batchLast ? moved(stored, COLUMNS - 1) : stored;
    }

    private Table batchAsStored(Table rows) {
        return batchLast ? moved(rows, 1) : rows;
    }

    private static Table times(Table rows, Int3 stride) {
        double[] values = new double[rows.values().length];
        for (int i = 0; i < values.length; i++) {
            int axis = i % COLUMNS - 1;
            values[i] = rows.values()[i] * (axis < 0 ? 1 : stride.get(axis));
        }
        return new Table(rows.rows(), COLUMNS, values);
    }

    /** Every row rotated so that it begins with the given column. */
    private static Table moved(Table rows, int first) {
        double[] values = new double[rows.values().length];
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < COLUMNS; column++) {
                values[row * COLUMNS + column] = rows.get(row, (first + column) % COLUMNS);
            }
        }
        return new Table(rows.rows(), COLUMNS, values);
    }
}
