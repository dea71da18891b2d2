package dev.scantling.sparse.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Semiring;
import dev.scantling.sparse.Shared;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.Matrices;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.product.ProductOptions;
import dev.scantling.sparse.product.SparseProduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files that SuiteSparse tests its own reader with: each is read or refused, and multiplied as the definition says. */
class MatrixFilesTest {
    private static final String FOLDER = "data/sparse/mtx";
    private static final long MOST_PRODUCTS = 3_000_000;

    @Test
    void mangledFilesAreRefusedWithTheirLine() {
        List<Path> mangled = files(true);
        assertThat(mangled)
                .isNotEmpty()
                .allSatisfy(file -> assertThatThrownBy(() -> MatrixMarket.read(file))
                        .isInstanceOf(InvalidInput.class)
                        .hasMessageContaining(file + ", line "));
    }

    @Test
    void allOthersAreReadAndMultiplied() {
        List<Path> sound = files(false);
        assertThat(sound).isNotEmpty().allSatisfy(file -> {
            MatrixMarket.Complex matrix = MatrixMarket.readComplex(file);
            check(matrix.real());
            check(matrix.imaginary());
        });
    }

    @Test
    void aJumbledFileAndOneWithoutAHeaderHoldTheSameMatrix() {
        var expected = Matrices.plain(MatrixMarket.read(file("west0067.mtx")));
        assertThat(Matrices.plain(MatrixMarket.read(file("west0067_jumbled.mtx"))))
                .isEqualTo(expected);
        assertThat(Matrices.plain(MatrixMarket.read(file("west0067_noheader.mtx"))))
                .isEqualTo(expected);
        assertThat(Matrices.plain(MatrixMarket.read(file("full_noheader.mtx"))))
                .isEqualTo(Matrices.plain(MatrixMarket.read(file("full.mtx"))));
    }

    private static void check(SparseMatrix matrix) {
        SparseMatrix right = matrix.rows() == matrix.columns() ? matrix : matrix.transposed();
        SparseProduct product = SparseProduct.of(matrix, right, ProductOptions.standard());
        if (product.products() < MOST_PRODUCTS) {
            assertThat(Matrices.plain(product.multiply(Semiring.PLUS_TIMES)))
                    .isEqualTo(Matrices.plain(matrix).multiply(Semiring.PLUS_TIMES, Matrices.plain(right)));
        }
        assertThat(Matrices.plain(matrix.to(Format.DCSR).to(Format.CSC))).isEqualTo(Matrices.plain(matrix));
    }

    private static Path file(String name) {
        return Shared.path(FOLDER).resolve(name);
    }

    private static List<Path> files(boolean mangled) {
        try (Stream<Path> files = Files.list(Shared.path(FOLDER))) {
            return files.filter(file -> file.getFileName().toString().startsWith("mangled") == mangled)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
