package dev.scantling.jit.tune;

import dev.scantling.ir.DType;
import dev.scantling.ir.geometry.MaskSort;
import java.util.List;
import java.util.stream.Stream;

/** The choices worth trying for a kernel, the best guess first. */
final class StandardChoices {
    /** Of the second-level cache that output rows of a convolution may fill. */
    private static final int CACHE_PARTS = 4;

    /** Of input rows of a linear layer, in bytes: more gained nothing on a processor with twice the cache. */
    private static final int LINEAR_BYTES = 131072;

    private static final int MOST_CONV_ROWS = 1024;
    private static final int MOST_LINEAR_TILES = 32;

    /** Of small matrices a block takes microseconds, so that starting it counts. */
    private static final int MOST_SMALL_TILES = 128;

    private static final int SHORT_SUM = 16;
    private static final int LARGEST_FACTOR = 2;

    /** Offsets of a range of a sorted map, and the rows of its blocks. */
    private static final int FEW_OFFSETS = 3;

    private static final int SORTED_ROWS = 1024;
    private static final int MANY_OFFSETS = 9;
    private static final int MANY_SORTED_ROWS = 4096;

    /** Products of bytes need a register before they are added, and those of pairs of bytes one for a constant. */
    private static final List<Tile> SEVEN_BITS =
            List.of(new Tile(5, 2), new Tile(4, 2), new Tile(8, 1), new Tile(10, 1), new Tile(6, 1));

    private static final List<Tile> EIGHT_BITS =
            List.of(new Tile(6, 2), new Tile(5, 2), new Tile(4, 2), new Tile(10, 1), new Tile(8, 1));

    /** With 16 registers: sums, a vector of features for each row, of indices for each vector, one of weights and one between. */
    private static final List<Tile> SKIPPING = List.of(new Tile(4, 2), new Tile(6, 1));

    /** With the 32 registers that vectors of 512 bits have; seven rows gained less, eight far less. */
    private static final List<Tile> WIDE_SKIPPING = List.of(new Tile(6, 2), new Tile(4, 2), new Tile(6, 1));

    private static final int WIDE_LANES = 16;

    /** Sixteenths of the products where skipping may gain: with its permutation, each takes 1.4 to 2 times as long. */
    private static final int MOST_KEPT = 12;

    /** Sixteenths where skipping was measured to gain, and should lose nothing where a processor permutes but once a cycle. */
    private static final int SURELY_KEPT = 8;

    /** The fewest that were measured. */
    private static final int PRUNED_CHANNELS = 64;

    private StandardChoices() {}

    static List<Choice> of(MatrixKernel kernel) {
        List<GroupShape> groups = GroupShape.of(kernel);
        return groups.isEmpty()
                ? ofProcessors(kernel)
                : groups.stream().map(GroupShape::choice).toList();
    }

    private static List<Choice> ofProcessors(MatrixKernel kernel) {
        List<Choice> shapes = shapes(kernel).stream()
                .filter(tile -> tile.vectors() <= kernel.vectors())
                .map(tile -> new Choice(tile.rows(), tile.vectors(), blockRows(kernel, tile.rows())))
                .toList();
        List<Choice> skipping = skipping(kernel);
        Stream<Choice> all = Stream.concat(shapes.stream(), blocks(kernel, shapes.getFirst()));
        return (prefersSkipping(kernel) ? Stream.concat(skipping.stream(), all) : Stream.concat(all, skipping.stream()))
                .distinct()
                .toList();
    }

    /** In machine code, since compilers of class files were not measured; of matrices that were. */
    private static boolean prefersSkipping(MatrixKernel kernel) {
        return kernel.code().equals("native")
                && kernel.kept() <= SURELY_KEPT
                && Math.min(kernel.cin(), kernel.cout()) >= PRUNED_CHANNELS;
    }

    /** Without zeros, where enough of them are left out to make up for permuting features. */
    private static List<Choice> skipping(MatrixKernel kernel) {
        return kernel.canSkipZeros() && kernel.kept() <= MOST_KEPT
                ? (kernel.lanes() == WIDE_LANES ? WIDE_SKIPPING : SKIPPING)
                        .stream()
                                .filter(tile -> tile.vectors() <= kernel.vectors())
                                .map(tile -> new Choice(tile.rows(), tile.vectors(), blockRows(kernel, tile.rows()))
                                        .skippingZeros())
                                .toList()
                : List.of();
    }

    /** Ranges of few offsets, whose masks are few, in blocks that stay in the first caches; and of many in larger blocks. */
    static List<MaskSort> sorts(int volume) {
        return List.of(
                new MaskSort(Math.ceilDiv(volume, FEW_OFFSETS), SORTED_ROWS),
                new MaskSort(Math.ceilDiv(volume, MANY_OFFSETS), MANY_SORTED_ROWS));
    }

    private record Tile(int rows, int vectors) {}

    private static List<Tile> shapes(MatrixKernel kernel) {
        return switch (kernel.code()) {
            case "scalar" -> List.of(new Tile(4, 2), new Tile(2, 2), new Tile(4, 1), new Tile(6, 1));
            case "native" -> nativeShapes(kernel);
            default -> vectorShapes(kernel);
        };
    }

    /**
     * With 16 registers, 6x2 leaves two for weights and two for input elements. Three vectors suit channels that fill
     * threes but not twos, and short sums, where setting up a tile weighs most.
     */
    private static List<Tile> nativeShapes(MatrixKernel kernel) {
        if (kernel.kind() == MatrixKernel.Kind.QUANTIZED_CONV) {
            return kernel.dtype() == DType.U7 ? SEVEN_BITS : EIGHT_BITS;
        }
        if (kernel.vectors() == 1) {
            return List.of(new Tile(8, 1), new Tile(12, 1), new Tile(6, 1));
        }
        boolean threes = kernel.vectors() % 3 == 0 && (kernel.vectors() % 2 != 0 || kernel.cin() <= SHORT_SUM);
        List<Tile> twos = List.of(new Tile(6, 2), new Tile(5, 2), new Tile(4, 2));
        Stream<Tile> three = Stream.of(new Tile(4, 3));
        return (threes ? Stream.concat(three, twos.stream()) : Stream.concat(twos.stream(), three)).toList();
    }

    /** Shapes that the JVM's compiler keeps in registers; of others it puts sums on the stack. */
    private static List<Tile> vectorShapes(MatrixKernel kernel) {
        return kernel.vectors() == 1
                ? List.of(new Tile(8, 1), new Tile(12, 1), new Tile(6, 1))
                : List.of(new Tile(6, 2), new Tile(5, 2), new Tile(4, 2));
    }

    /** Blocks whose output (of convolutions; of gradients one tile) or input (of linear layers) stays in the second-level cache. */
    private static int blockRows(MatrixKernel kernel, int tileRows) {
        return switch (kernel.kind()) {
            case SPARSE_CONV, QUANTIZED_CONV, CONV, CONV_TRANSPOSE -> {
                int fitting = kernel.target().cacheBytes() / CACHE_PARTS / Float.BYTES / kernel.cout();
                yield Integer.highestOneBit(Math.clamp(fitting, Choice.BLOCK_STEP, MOST_CONV_ROWS));
            }
            case LINEAR -> {
                int fitting = LINEAR_BYTES / Float.BYTES / kernel.cin() / tileRows;
                boolean small = kernel.cin() * kernel.cout() <= MatrixKernel.SMALL_MATRIX;
                yield Math.clamp(fitting, 1, small ? MOST_SMALL_TILES : MOST_LINEAR_TILES) * tileRows;
            }
            case WEIGHT_GRADIENT -> tileRows;
        };
    }

    /** The same tile with smaller and larger blocks. */
    private static Stream<Choice> blocks(MatrixKernel kernel, Choice choice) {
        int step = Math.max(kernel.kind().blockStep(), choice.tileRows());
        int half = choice.blockRows() / LARGEST_FACTOR / step * step;
        return Stream.of(half, choice.blockRows() * LARGEST_FACTOR)
                .filter(rows -> rows >= step)
                .map(choice::withBlockRows);
    }
}
