package dev.scantling.engine.conform;

import dev.scantling.ir.EngineException;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code .npy} files as tables; every method throws {@link EngineException.InvalidInput} naming the file. */
final class StoredArrays {
    private StoredArrays() {}

    /** A matrix of any element type; a vector is one column. */
    static Table matrix(Path file) {
        NpyArray array = Npy.read(file);
        return new Table(rows(file, array), columns(array), array.toDoubles());
    }

    /** As {@link #matrix}, of an integer type. */
    static Table integers(Path file) {
        NpyArray array = Npy.read(file);
        if (!array.type().isInteger()) {
            throw new EngineException.InvalidInput(file + " must hold whole numbers, is " + array);
        }
        return new Table(rows(file, array), columns(array), array.toDoubles());
    }

    /**
     * Places in an array of ours, from 0.
     *
     * @throws EngineException.InvalidInput if one is beyond its end
     */
    static int[] positions(Path file, int end) {
        int[] positions = integers(file).toInts();
        for (int position : positions) {
            if (position < 0 || position >= end) {
                throw new EngineException.InvalidInput(
                        file + ": of the " + end + " from 0 that there are, none is " + position);
            }
        }
        return positions;
    }

    /** The extents of an array. */
    static List<Integer> shape(Path file) {
        return Npy.read(file).shape();
    }

    /**
     * Channels of clouds, {@code [b, c, ...]}: a row of c for each cloud and place.
     *
     * @throws EngineException.InvalidInput unless there are at least three axes
     */
    static Table channelsFirst(Path file) {
        NpyArray array = Npy.read(file);
        if (array.rank() < 3) {
            throw new EngineException.InvalidInput(
                    file + " must have axes for clouds, channels and points, is " + array);
        }
        int channels = array.shape().get(1);
        int places = array.shape().stream().skip(2).reduce(1, Math::multiplyExact);
        double[] stored = array.toDoubles();
        double[] rows = new double[stored.length];
        for (int i = 0; i < stored.length; i++) {
            int row = i / places / channels * places + i % places;
            rows[row * channels + i / places % channels] = stored[i];
        }
        return new Table(array.shape().getFirst() * places, channels, rows);
    }

    /** Whole numbers of any shape, as one column. */
    static Table indices(Path file) {
        NpyArray array = Npy.read(file);
        if (!array.type().isInteger()) {
            throw new EngineException.InvalidInput(file + " must hold whole numbers, is " + array);
        }
        return Table.of(1, array.toDoubles());
    }

    private static int rows(Path file, NpyArray array) {
        if (array.rank() < 1 || array.rank() > 2) {
            throw new EngineException.InvalidInput(file + " must be a vector or a matrix, is " + array);
        }
        return array.shape().getFirst();
    }

    private static int columns(NpyArray array) {
        return array.rank() == 1 ? 1 : array.shape().getLast();
    }
}
