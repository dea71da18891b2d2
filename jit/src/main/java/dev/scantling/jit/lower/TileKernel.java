package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The code of every matrix product: rows of x, found through an address, times a packed matrix, into rows of y. Each tile
 * holds its sums in registers while it walks over the products, ascending, by fused multiply-adds; so a sum has
 * the same bits for every tile shape and vector width. A tile is a region of its own, since its speed depends on nothing
 * else competing for registers.
 *
 * @param weights how {@code w} is packed; it has as many input channels as x has elements in a row
 * @see <a href="https://doi.org/10.1145/1356052.1356053">Goto and van de Geijn, Anatomy of high-performance matrix
 *     multiplication</a>
 */
record TileKernel(
        KernelBuilder code, Arithmetic arithmetic, PanelWeights weights, BufferParam x, BufferParam w, BufferParam y) {

    /** Of floats. */
    TileKernel(KernelBuilder code, PanelWeights weights, BufferParam x, BufferParam w, BufferParam y) {
        this(code, Arithmetic.FLOAT, weights, x, w, y);
    }

    /** Where the rows of a tile begin, as elements of x and y. */
    interface Rows {
        Expr input(int row);

        Expr output(int row);
    }

    /**
     * What a tile multiplies: product {@code k} of a row takes the element {@code k * inputStep} behind the row's first
     * and the vectors of w that lie {@code k * factorStep} behind {@code first}.
     */
    record Products(Expr first, Expr count, int inputStep, int factorStep) {}

    /** How sums begin and what is stored of them. {@code at} is an element of y, {@code column} its channel, {@code row} that of the tile. */
    interface Sums {
        Expr begin(Expr at);

        Expr end(Expr sum, int row, Expr at, Expr column);
    }

    /**
     * Runs {@code body} for each panel of output channels.
     *
     * @param body gets the width of the panel and its first channel
     */
    void panels(PanelBody body) {
        int full = weights.fullPanels();
        int width = weights.tile().panel();
        if (full > width) {
            code.loop("column", Expr.of(0), Expr.of(full), width, column -> body.emit(width, column));
        } else if (full > 0) {
            body.emit(width, Expr.of(0));
        }
        if (full < weights.stride()) {
            body.emit(weights.stride() - full, Expr.of(full));
        }
    }

    /** The same for the panels among some columns. */
    void panels(PanelShares.Columns columns, PanelBody body) {
        int full = weights.fullPanels();
        int width = weights.tile().panel();
        code.loop("column", columns.from(), columns.full(), width, column -> body.emit(width, column));
        if (full < weights.stride()) {
            code.ifThen(columns.full().lessThan(columns.to()), () -> body.emit(weights.stride() - full, Expr.of(full)));
        }
    }

    /** Runs {@code body} for each group of channels. */
    void groups(Consumer<Expr> body) {
        if (weights.groups() == 1) {
            body.accept(Expr.of(0));
        } else {
            code.loop("group", weights.groups(), body);
        }
    }

    /** What is done with one panel. */
    @FunctionalInterface
    interface PanelBody {
        void emit(int width, Expr column);
    }

    /**
     * Covers {@code next .. end - 1} with tiles: full ones, then one of about half of what is left if that is more than a full one, then at
     * most one of each smaller size. Seven rows as six and one would take as long as ten.
     *
     * @param next a local that moves on behind each tile
     * @param tile emits a tile of so many rows
     */
    void cover(ReadLocal next, Expr end, IntConsumer tile) {
        int most = weights.tile().rows();
        code.whileLoop(full(next, end), () -> advance(next, most, tile));
        for (int size : weights.tile().halves()) {
            code.ifThen(next.plus(2 * size - 1).atMost(end), () -> advance(next, size, tile));
        }
        for (int size : weights.tile().remainders()) {
            code.ifThen(next.plus(size).atMost(end), () -> advance(next, size, tile));
        }
    }

    private Expr full(ReadLocal next, Expr end) {
        int most = weights.tile().rows();
        int from = weights.tile().fullFrom();
        Expr enough = next.plus(from).atMost(end);
        return from == most ? enough : enough.or(next.plus(most).isEqualTo(end));
    }

    private void advance(ReadLocal next, int count, IntConsumer tile) {
        tile.accept(count);
        code.assign(next, next.plus(count));
    }

    /** One tile: {@code count} rows by {@code width} channels from {@code column}; {@code matrix} is an element of w. */
    void tile(int count, int width, Expr matrix, Expr column, Rows rows, Sums sums) {
        Expr panel = matrix.plus(column.times(weights.cin()));
        tile(count, width, new Products(panel, Expr.of(weights.cin()), 1, width), column, rows, sums);
    }

    /** One tile of other products than with a packed matrix. */
    void tile(int count, int width, Products products, Expr column, Rows rows, Sums sums) {
        int vectors = width / lanes();
        code.region("tile" + count + "x" + vectors, () -> {
            IntFunction<Expr> outputs = vectors == 1 ? rows::output : kept(count, rows);
            List<List<ReadLocal>> tile = begin(count, vectors, column, outputs, sums);
            List<Expr> inputs = each(count, r -> code.let("in" + r, rows.input(r)));
            multiply(inputs, tile, code.let("panel", products.first()), products);
            end(tile, column, outputs, sums);
        });
    }

    /** Output rows that are found once: only tiles of one vector, which have most rows, gain from finding them again. */
    private IntFunction<Expr> kept(int count, Rows rows) {
        return each(count, r -> code.let("row" + r, rows.output(r)))::get;
    }

    /** Adds the products of one matrix to the sums of a tile. */
    @FunctionalInterface
    interface Multiply {
        /** @param input where the input rows of the tile begin */
        void emit(IntFunction<Expr> input, Products products);
    }

    /**
     * One tile that adds the products of several matrices while its sums stay in registers.
     *
     * @param output where the rows of the tile begin, as elements of y
     * @param matrices emits what goes from one matrix to the next
     */
    void tile(int count, int width, Expr column, IntFunction<Expr> output, Sums sums, Consumer<Multiply> matrices) {
        sums(
                count,
                width,
                column,
                output,
                sums,
                tile -> matrices.accept((input, products) -> add(tile, input, products)));
    }

    /**
     * Adds the products of one matrix to some rows of sums.
     *
     * @param input where the input rows begin
     */
    void add(List<List<ReadLocal>> rows, IntFunction<Expr> input, Products products) {
        List<Expr> inputs = each(rows.size(), r -> code.let("in" + r, input.apply(r)));
        multiply(inputs, rows, code.let("panel", products.first()), products);
    }

    /**
     * One tile to whose sums something else adds products.
     *
     * @param output where the rows of the tile begin, as elements of y
     * @param products gets the sums, by row and vector
     */
    void sums(
            int count,
            int width,
            Expr column,
            IntFunction<Expr> output,
            Sums sums,
            Consumer<List<List<ReadLocal>>> products) {
        int vectors = width / lanes();
        code.region("tile" + count + "x" + vectors, () -> {
            List<List<ReadLocal>> tile = begin(count, vectors, column, output, sums);
            products.accept(tile);
            end(tile, column, output, sums);
        });
    }

    private List<List<ReadLocal>> begin(int count, int vectors, Expr column, IntFunction<Expr> output, Sums sums) {
        return each(count, r -> {
            Expr begin = code.let("out" + r, output.apply(r));
            return begin(vectors, r, begin.plus(column), sums);
        });
    }

    private List<ReadLocal> begin(int vectors, int row, Expr output, Sums sums) {
        return each(vectors, v -> code.let("sum" + row + "_" + v, sums.begin(output.plus(v * lanes()))));
    }

    private void multiply(List<Expr> inputs, List<List<ReadLocal>> tile, Expr panel, Products products) {
        if (tile.getFirst().size() == 1 && takesVectors(products)) {
            new VectorRows(this, inputs, products).multiply(panel, tile);
            return;
        }
        code.loop("k", products.count(), k -> {
            List<ReadLocal> vectors = factors(
                    panel.plus(k.times(products.factorStep())), tile.getFirst().size());
            Expr step = k.times(products.inputStep());
            for (int r = 0; r < inputs.size(); r++) {
                add(element(inputs.get(r).plus(step), r), vectors, tile.get(r));
            }
        });
    }

    /** Whether rows of x are whole vectors, which the tile shall permute. */
    private boolean takesVectors(Products products) {
        return weights.tile().permutes()
                && arithmetic == Arithmetic.FLOAT
                && x.element() == Element.F32
                && products.inputStep() == 1
                && products.count() instanceof Expr.IntConst(int count)
                && count % lanes() == 0;
    }

    /** Vectors of w from an element on. */
    List<ReadLocal> factors(Expr from, int vectors) {
        Expr at = code.let("at", from);
        return each(vectors, v -> code.let("w" + v, w.load(at.plus(v * lanes()), lanes())));
    }

    /** An element of x for all lanes. */
    ReadLocal element(Expr at, int row) {
        return code.let("x" + row, x.load(at).broadcast(lanes()));
    }

    /** Adds an element times some vectors. */
    void add(Expr element, List<ReadLocal> vectors, List<ReadLocal> sums) {
        for (int v = 0; v < vectors.size(); v++) {
            code.assign(sums.get(v), arithmetic.add(element, vectors.get(v), sums.get(v)));
        }
    }

    /** May find output rows again, where registers that keep them meanwhile are worth more than the instructions. */
    private void end(List<List<ReadLocal>> tile, Expr column, IntFunction<Expr> output, Sums sums) {
        for (int r = 0; r < tile.size(); r++) {
            Expr end = code.let("to" + r, output.apply(r));
            end(tile.get(r), r, end.plus(column), column, sums);
        }
    }

    private void end(List<ReadLocal> vectors, int row, Expr output, Expr column, Sums sums) {
        for (int v = 0; v < vectors.size(); v++) {
            Expr at = output.plus(v * lanes());
            code.store(y, at, sums.end(vectors.get(v), row, at, column.plus(v * lanes())));
        }
    }

    /** The sums that the output holds from an element on. */
    Expr sum(Expr at, int lanes) {
        return arithmetic.sum(y.load(at, lanes));
    }

    /** Sums that go on from where they were left in the output. */
    Sums continued() {
        return new Sums() {
            @Override
            public Expr begin(Expr at) {
                return sum(at, lanes());
            }

            @Override
            public Expr end(Expr sum, int row, Expr at, Expr column) {
                return arithmetic.stored(sum);
            }
        };
    }

    int lanes() {
        return weights.tile().lanes();
    }

    static <T> List<T> each(int count, IntFunction<T> element) {
        return IntStream.range(0, count).mapToObj(element).toList();
    }
}
