package dev.scantling.sparse.io;

import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.Entries;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Matrix Market files, plain or compressed with gzip: coordinate and array, general, symmetric, skew-symmetric and Hermitian,
 * real, integer, pattern and complex. Both triangles of a symmetric file are read, entries of a pattern are 1, entries of equal
 * place are summed, and the entries of a file may come in any order. A file that begins with its sizes, without a header, is
 * real and general: an array if there are two sizes. A line {@code %%GraphBLAS type} after the header limits the values.
 * Integers beyond 2^53 are rounded to float64, which the log says once for each file.
 *
 * @see <a href="https://doi.org/10.6028/NIST.IR.5935">Boisvert, Pozo and Remington, The Matrix Market Exchange Formats</a>
 */
public final class MatrixMarket {
    private MatrixMarket() {}

    /**
     * A complex matrix as two real ones with the same entries.
     *
     * @param real parts
     * @param imaginary parts
     */
    public record Complex(SparseMatrix real, SparseMatrix imaginary) {}

    /**
     * Reads a file of real numbers, in COO: memory follows the entries in the file, not the sizes that it claims.
     *
     * @return float64
     * @throws InvalidInput naming file and line if the file cannot be read, is malformed or truncated
     * @throws EngineException.UnsupportedOp if its numbers are complex
     */
    public static SparseMatrix read(Path file) {
        return read(file, Format.COO);
    }

    /** As {@link #read(Path)}, in any format: most of them, CSR too, take memory for every row or column that the file claims. */
    public static SparseMatrix read(Path file, Format format) {
        MatrixMarketContent content = MatrixMarketContent.read(file);
        if (content.header().isComplex()) {
            throw new EngineException.UnsupportedOp(
                    file + ": has complex numbers; MatrixMarket.readComplex gives their real and imaginary parts");
        }
        return content.real().matrix(format, DType.F64);
    }

    /** Reads a file of complex or real numbers, in COO; of real ones the imaginary parts are a matrix without entries. Otherwise as {@link #read(Path)}. */
    public static Complex readComplex(Path file) {
        MatrixMarketContent content = MatrixMarketContent.read(file);
        return new Complex(
                content.real().matrix(Format.COO, DType.F64),
                content.imaginary().matrix(Format.COO, DType.F64));
    }

    /**
     * Reads a file that has nothing but lines of row, column and value, counted from 0, such as SuiteSparse's libraries use for
     * tests. The matrix is as large as its largest indices demand.
     *
     * @return float64, in COO
     * @throws InvalidInput naming file and line if the file cannot be read or is malformed
     */
    public static SparseMatrix readTriplets(Path file) {
        Entries largest = new Entries(Integer.MAX_VALUE, Integer.MAX_VALUE);
        int[] extents = new int[2];
        try (MatrixLines lines = MatrixLines.open(file)) {
            for (Words words = lines.nextData(); words != null; words = lines.nextData()) {
                words.requireCount(3, "row, column and value");
                int row = words.index(0, 0, Integer.MAX_VALUE - 1);
                int column = words.index(1, 0, Integer.MAX_VALUE - 1);
                largest.add(row, column, words.real(2));
                extents[0] = Math.max(extents[0], row + 1);
                extents[1] = Math.max(extents[1], column + 1);
            }
        }
        return largest.within(extents[0], extents[1]).matrix(Format.COO, DType.F64);
    }

    /**
     * Writes a matrix as real and general coordinates, by row and then column; reading gives the same bits again. The file is
     * replaced in one step.
     *
     * @throws InvalidInput if the file cannot be written
     */
    public static void write(Path file, SparseMatrix matrix) {
        CompressedRows rows = matrix.orderedRows();
        AtomicFile.write(file, out -> {
            String header = "%%MatrixMarket matrix coordinate real general\n" + rows.rows() + " " + rows.columns() + " "
                    + rows.entries() + "\n";
            out.write(header.getBytes(StandardCharsets.US_ASCII));
            for (int row = 0; row < rows.rows(); row++) {
                for (int p = rows.starts()[row]; p < rows.starts()[row + 1]; p++) {
                    String line = (row + 1) + " " + (rows.column()[p] + 1) + " "
                            + text(rows.values().get(p)) + "\n";
                    out.write(line.getBytes(StandardCharsets.US_ASCII));
                }
            }
        });
    }

    private static String text(double value) {
        return Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : Double.toString(value);
    }
}
