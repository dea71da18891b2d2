package dev.scantling.sparse.matrix;

import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import java.util.List;
import java.util.Optional;

/**
 * A sparse matrix in some format. Which entries it has does not depend on their values: an entry may be zero. Immutable as
 * long as nobody writes to the arrays it was made of; safe to share.
 *
 * @param rows extent
 * @param columns extent
 * @param data what each level stores
 * @param values one for each position of the last level
 */
public record SparseMatrix(Format format, int rows, int columns, List<LevelData> data, Values values) {
    public SparseMatrix {
        data = List.copyOf(data);
    }

    /** Takes an entry. */
    @FunctionalInterface
    public interface EntryVisitor {
        /** @param position where its value is */
        void visit(int row, int column, int position);
    }

    /** Values that are stored, padding included. */
    public int stored() {
        return values.size();
    }

    public DType dtype() {
        return values.dtype();
    }

    /** All stored values in the order of the format; of zeros in padded formats those too that are padding. */
    public void forEach(EntryVisitor visitor) {
        new Walk(this, visitor).run();
    }

    /**
     * The same matrix in another format; itself if it is that already. Zeros of a format with padding are dropped, because
     * nobody can tell which of them are entries.
     *
     * @throws EngineException.InvalidInput if the format has no room for an entry, or needs too much memory
     */
    public SparseMatrix to(Format other) {
        return format.equals(other) ? this : entries().matrix(other, dtype());
    }

    private Entries entries() {
        Entries entries = new Entries(rows, columns);
        forEach((row, column, position) -> {
            double value = values.get(position);
            if (value != 0 || !format.hasPadding()) {
                entries.add(row, column, value);
            }
        });
        return entries;
    }

    /** The transpose, which shares all memory. */
    public SparseMatrix transposed() {
        Format turned = format.transposed(format.text() + " transposed");
        Format known = turned.levels().equals(Format.CSC.levels()) ? Format.CSC : turned;
        return new SparseMatrix(known.hasOrderedRows() ? Format.CSR : known, columns, rows, data, values);
    }

    /** The same entries with values of another type, rounded to nearest where that is float32. */
    public SparseMatrix as(DType dtype) {
        return dtype == dtype() ? this : withValues(Values.of(dtype, values.doubles()));
    }

    /** The same entries with other values, one for each stored one. */
    public SparseMatrix withValues(Values others) {
        if (others.size() != values.size()) {
            throw new EngineException.InvalidInput(
                    others.size() + " values were given for the " + values.size() + " stored values of a matrix");
        }
        return new SparseMatrix(format, rows, columns, data, others);
    }

    /** Its rows, one after the other: a view where the format has them, else after conversion to CSR. */
    public CompressedRows orderedRows() {
        SparseMatrix csr = format.hasOrderedRows() ? this : to(Format.CSR);
        LevelData column = csr.data.getLast();
        return new CompressedRows(rows, columns, column.starts(), column.coordinates(), csr.values);
    }

    /** Its blocks: a view where the format has them, else its entries, in CSR. */
    public CompressedBlocks orderedBlocks() {
        if (format.hasOrderedBlocks()) {
            int blockRows = format.blockExtent(0);
            int blockColumns = format.blockExtent(1);
            LevelData column = data.get(1);
            CompressedRows pattern = new CompressedRows(
                    Math.ceilDiv(rows, blockRows),
                    Math.ceilDiv(columns, blockColumns),
                    column.starts(),
                    column.coordinates(),
                    Values.none(column.coordinates().length));
            return new CompressedBlocks(rows, columns, blockRows, blockColumns, pattern, values);
        }
        CompressedRows entries = orderedRows();
        return new CompressedBlocks(rows, columns, 1, 1, entries, entries.values());
    }

    /** Its groups of slots: a view of what the format has; empty if it has none. */
    public Optional<CompressedSlots> orderedSlots() {
        return format.hasOrderedSlots() && format.levels().getLast() instanceof Level.Slots(Coordinate within, int kept)
                ? Optional.of(new CompressedSlots(
                        rows, columns, kept, within.modulus(), data.getLast().coordinates(), values))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return rows + " x " + columns + " " + format + " " + dtype().text() + ", " + stored() + " stored";
    }
}
