package dev.scantling.sparse.io;

import dev.scantling.sparse.io.MatrixMarketHeader.Layout;
import dev.scantling.sparse.io.MatrixMarketHeader.Symmetry;
import dev.scantling.sparse.matrix.Entries;
import java.nio.file.Path;

/** All entries of a Matrix Market file, as they stand there. */
final class MatrixMarketContent {
    private static final System.Logger LOG = System.getLogger(MatrixMarket.class.getName());
    private static final String GRAPHBLAS = "%%GraphBLAS";

    private final MatrixLines lines;
    private final MatrixMarketHeader header;
    private final Entries real;
    private final Entries imaginary;
    private boolean below;
    private boolean above;
    private boolean rounded;

    private MatrixMarketContent(MatrixLines lines, MatrixMarketHeader header, Words sizes) {
        this.lines = lines;
        this.header = header;
        int rows = sizes.size(0);
        int columns = sizes.size(1);
        if (header.symmetry() != Symmetry.GENERAL && rows != columns) {
            throw sizes.error("a symmetric matrix must be square, not " + rows + " x " + columns);
        }
        this.real = new Entries(rows, columns);
        this.imaginary = new Entries(rows, columns);
    }

    static MatrixMarketContent read(Path file) {
        try (MatrixLines lines = MatrixLines.open(file)) {
            MatrixMarketContent content = begin(lines);
            if (content.rounded) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        file + ": integers beyond 2^53 were rounded to float64; scale them if they must be exact");
            }
            return content;
        }
    }

    private static MatrixMarketContent begin(MatrixLines lines) {
        Words words = lines.next();
        MatrixMarketHeader header = null;
        if (words != null && words.count() > 0 && words.word(0).equalsIgnoreCase(MatrixMarketHeader.BANNER)) {
            header = MatrixMarketHeader.read(words);
            words = lines.next();
        }
        while (words != null && (words.count() == 0 || words.word(0).startsWith("%"))) {
            requireNoHeader(words);
            header = header == null ? null : limited(header, words);
            words = lines.next();
        }
        if (words == null) {
            throw lines.end().error("the file ends before the sizes of the matrix; write it again");
        }
        MatrixMarketHeader known = header == null ? MatrixMarketHeader.without(layout(words)) : header;
        return known.layout() == Layout.ARRAY ? array(lines, known, words) : coordinate(lines, known, words);
    }

    /** Taken for a comment, a header would be ignored and the file be read as another matrix. */
    private static void requireNoHeader(Words words) {
        if (words.count() > 0 && words.word(0).equalsIgnoreCase(MatrixMarketHeader.BANNER)) {
            throw words.error("the header must be the first line, and the only one");
        }
    }

    private static MatrixMarketHeader limited(MatrixMarketHeader header, Words words) {
        boolean isType = words.count() > 1
                && words.word(0).equalsIgnoreCase(GRAPHBLAS)
                && words.word(1).equalsIgnoreCase("type");
        if (!isType) {
            return header;
        }
        words.requireCount(3, GRAPHBLAS + ", 'type' and a type");
        return header.with(words.choose(2, MatrixMarketHeader.types().stream()), words);
    }

    /** Two sizes begin an array, three a list of entries. */
    private static Layout layout(Words sizes) {
        return switch (sizes.count()) {
            case 2 -> Layout.ARRAY;
            case 3 -> Layout.COORDINATE;
            default ->
                throw sizes.error("expected " + MatrixMarketHeader.BANNER + " or the sizes of a matrix, found '"
                        + String.join(" ", sizes.words()) + "'");
        };
    }

    private static MatrixMarketContent coordinate(MatrixLines lines, MatrixMarketHeader header, Words sizes) {
        sizes.requireCount(3, "rows, columns and entries");
        var content = new MatrixMarketContent(lines, header, sizes);
        long expected = sizes.whole(2, "a number of entries");
        if (expected < 0) {
            throw sizes.error("the number of entries must be at least 0, found " + expected);
        }
        int numbers = header.numbers();
        long found = 0;
        for (Words words = lines.nextData(); words != null; words = lines.nextData(), found++) {
            if (found == expected) {
                throw words.error(
                        "there are more than the " + expected + " entries that line " + sizes.line() + " announces");
            }
            words.requireCount(2 + numbers, "row and column from 1 on, and " + numbers + " numbers");
            int row = words.index(0, 1, content.real.rows()) - 1;
            int column = words.index(1, 1, content.real.columns()) - 1;
            content.add(words, row, column, 2);
        }
        content.requireComplete(found, expected, sizes);
        return content;
    }

    private static MatrixMarketContent array(MatrixLines lines, MatrixMarketHeader header, Words sizes) {
        sizes.requireCount(2, "rows and columns");
        var content = new MatrixMarketContent(lines, header, sizes);
        int rows = content.real.rows();
        long found = 0;
        for (int column = 0; column < content.real.columns(); column++) {
            for (int row = content.firstRow(column); row < rows; row++, found++) {
                Words words = lines.nextData();
                if (words == null) {
                    content.requireComplete(found, found + 1, sizes);
                    return content;
                }
                words.requireCount(header.numbers(), "the numbers of one element");
                content.add(words, row, column, 0);
            }
        }
        Words more = lines.nextData();
        if (more != null) {
            throw more.error("there are more than the " + found + " elements of the matrix that line " + sizes.line()
                    + " announces");
        }
        return content;
    }

    /** Of a symmetric array the file has the lower triangle, of a skew-symmetric one without the diagonal. */
    private int firstRow(int column) {
        return switch (header.symmetry()) {
            case GENERAL -> 0;
            case SYMMETRIC, HERMITIAN -> column;
            case SKEW_SYMMETRIC -> column + 1;
        };
    }

    private void requireComplete(long found, long expected, Words sizes) {
        if (found < expected) {
            throw lines.end()
                    .error("the file ends after " + found + " entries, line " + sizes.line() + " announces more"
                            + "; is it complete?");
        }
    }

    /** @param first which word is the first number */
    private void add(Words words, int row, int column, int first) {
        double re = header.numbers() == 0 ? 1 : value(words, first);
        double im = header.isComplex() ? value(words, first + 1) : 0;
        checkTriangle(words, row, column);
        put(row, column, re, im);
        if (row != column) {
            switch (header.symmetry()) {
                case GENERAL -> {}
                case SYMMETRIC -> put(column, row, re, im);
                case SKEW_SYMMETRIC -> put(column, row, -re, -im);
                case HERMITIAN -> put(column, row, re, -im);
            }
        }
    }

    private void put(int row, int column, double re, double im) {
        real.add(row, column, re);
        if (header.isComplex()) {
            imaginary.add(row, column, im);
        }
    }

    private double value(Words words, int at) {
        double value = words.real(at);
        if (header.field() == MatrixMarketHeader.Field.INTEGER && value != Math.rint(value)) {
            throw words.error("the file holds integers, found " + words.word(at));
        }
        if (!header.type().holds(value)) {
            throw words.error("the file holds " + MatrixMarketHeader.word(header.type()) + ", so values must be "
                    + header.type().range() + ", found " + words.word(at));
        }
        rounded |= header.field() == MatrixMarketHeader.Field.INTEGER && words.isRounded(at, value);
        return value;
    }

    /** A symmetric file has one triangle; with entries in both nobody knows whether they are meant twice. */
    private void checkTriangle(Words words, int row, int column) {
        if (header.symmetry() == Symmetry.GENERAL) {
            return;
        }
        if (row == column && header.symmetry() == Symmetry.SKEW_SYMMETRIC) {
            throw words.error("a skew-symmetric matrix has no entries on its diagonal");
        }
        below |= row > column;
        above |= row < column;
        if (below && above) {
            throw words.error("a symmetric file holds one triangle of the matrix, this one has entries in both");
        }
    }

    MatrixMarketHeader header() {
        return header;
    }

    Entries real() {
        return real;
    }

    Entries imaginary() {
        return imaginary;
    }
}
