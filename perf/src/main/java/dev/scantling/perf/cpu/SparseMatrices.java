package dev.scantling.perf.cpu;

import dev.scantling.ir.EngineException;
import dev.scantling.sparse.io.MatrixMarket;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The matrices of a folder that are worth multiplying. */
final class SparseMatrices {
    private static final int LEAST_ENTRIES = 10_000;

    private SparseMatrices() {}

    /**
     * All matrices below a folder with more than 10,000 entries, by the names of their files; of several layers of one network, which
     * are all alike, the first.
     *
     * @param skipped is told of every file that is no matrix, with the reason
     */
    static Map<String, SparseMatrix> below(Path folder, BiConsumer<Path, String> skipped) {
        Map<String, SparseMatrix> found = new LinkedHashMap<>();
        for (Path file : files(folder)) {
            read(file, skipped)
                    .filter(matrix -> matrix.stored() > LEAST_ENTRIES)
                    .ifPresent(matrix -> found.putIfAbsent(name(file), matrix.to(Format.CSR)));
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new EngineException.InvalidInput("there is no folder " + folder
                    + " of matrices; the setting shared names" + " the folder of reference data");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(mtx|gz)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<SparseMatrix> read(Path file, BiConsumer<Path, String> skipped) {
        try {
            boolean isMarket = file.toString().matches(".*\\.mtx(\\.gz)?");
            return Optional.of(isMarket ? MatrixMarket.read(file) : MatrixMarket.readTriplets(file));
        } catch (EngineException e) {
            skipped.accept(file, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Without ending, and without the number of a layer. */
    private static String name(Path file) {
        return file.getFileName()
                .toString()
                .replaceAll("(\\.mtx)?(\\.gz)?$", "")
                .replaceAll("-l\\d+$", "");
    }
}
