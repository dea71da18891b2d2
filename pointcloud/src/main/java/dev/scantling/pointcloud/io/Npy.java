package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.sparse.io.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;

/**
 * NumPy's array files: versions 1 to 3, either byte order, either element order, any rank.
 *
 * @see NpyType
 */
public final class Npy {
    private static final int CHUNK_BYTES = 1 << 16;

    private Npy() {}

    /**
     * Reads a {@code .npy} file. Memory is allocated only after the file proved to be as long as its header says.
     *
     * @throws InvalidInput naming file and offset if it cannot be read, is malformed, truncated or of another type
     */
    public static NpyArray read(Path file) {
        return MappedFile.read(file, bytes -> parse(file.toString(), bytes));
    }

    /**
     * Writes a {@code .npy} file of version 1, row-major.
     *
     * @throws InvalidInput if the file cannot be written
     */
    public static void write(Path file, NpyArray array) {
        AtomicFile.write(file, out -> write(out, array));
    }

    /** Parses a whole file; {@code source} names it in messages. */
    static NpyArray parse(String source, MemorySegment file) {
        NpyHeader header = NpyHeader.read(source, file);
        int elementBytes = header.type().bytes();
        long needed = NpyArray.elements(header.shape(), source) * elementBytes;
        header.requireBytes(source, file, needed);
        MemorySegment data = Arena.ofAuto().allocate(needed);
        data.copyFrom(file.asSlice(header.dataOffset(), needed));
        if (header.bigEndian()) {
            reverseBytes(data, elementBytes);
        }
        boolean transposed = header.fortranOrder() && header.shape().size() > 1;
        return new NpyArray(
                header.shape(), header.type(), transposed ? toRowMajor(data, header.shape(), elementBytes) : data);
    }

    private static void reverseBytes(MemorySegment data, int elementBytes) {
        for (long start = 0; start < data.byteSize(); start += elementBytes) {
            for (int low = 0, high = elementBytes - 1; low < high; low++, high--) {
                byte swap = data.get(ValueLayout.JAVA_BYTE, start + low);
                data.set(ValueLayout.JAVA_BYTE, start + low, data.get(ValueLayout.JAVA_BYTE, start + high));
                data.set(ValueLayout.JAVA_BYTE, start + high, swap);
            }
        }
    }

    /** Reorders elements whose first axis runs fastest so that the last one does. */
    private static MemorySegment toRowMajor(MemorySegment columnMajor, List<Integer> shape, int elementBytes) {
        MemorySegment rowMajor = Arena.ofAuto().allocate(columnMajor.byteSize());
        int[] index = new int[shape.size()];
        for (long to = 0; to < rowMajor.byteSize(); to += elementBytes) {
            long from = 0;
            for (int axis = index.length - 1; axis >= 0; axis--) {
                from = from * shape.get(axis) + index[axis];
            }
            MemorySegment.copy(columnMajor, from * elementBytes, rowMajor, to, elementBytes);
            advance(index, shape);
        }
        return rowMajor;
    }

    private static void advance(int[] index, List<Integer> shape) {
        for (int axis = index.length - 1; axis >= 0 && ++index[axis] == shape.get(axis); axis--) {
            index[axis] = 0;
        }
    }

    static void write(OutputStream out, NpyArray array) throws IOException {
        out.write(NpyHeader.encode(array));
        long size = array.data().byteSize();
        for (long start = 0; start < size; start += CHUNK_BYTES) {
            out.write(array.data()
                    .asSlice(start, Math.min(CHUNK_BYTES, size - start))
                    .toArray(ValueLayout.JAVA_BYTE));
        }
    }
}
