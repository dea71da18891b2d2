package dev.scantling.sparse.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * In which order to merge lists, several at once, so that as few elements as possible are moved: always the smallest ones
 * first. Of equal size, the one with the lower number is smaller.
 *
 * @param rounds each with the numbers of what it merges: lists first, then the results of the rounds before
 * @see <a href="https://doi.org/10.1109/JRPROC.1952.273898">Huffman, A Method for the Construction of Minimum-Redundancy
 *     Codes</a>
 */
record HuffmanOrder(List<int[]> rounds) {

    private record Part(long size, int number) {
        static final Comparator<Part> SMALLEST =
                Comparator.comparingLong(Part::size).thenComparingInt(Part::number);
    }

    /**
     * The order for lists of these sizes.
     *
     * @param ways lists merged at once, at least 2
     */
    static HuffmanOrder of(long[] sizes, int ways) {
        PriorityQueue<Part> parts = new PriorityQueue<>(Part.SMALLEST);
        for (int i = 0; i < sizes.length; i++) {
            parts.add(new Part(sizes[i], i));
        }
        List<int[]> rounds = new ArrayList<>();
        // The first round merges just so many that all the others are full.
        int take = sizes.length < 2 ? 0 : (sizes.length - 2) % (ways - 1) + 2;
        while (parts.size() > 1) {
            rounds.add(round(parts, take, sizes.length + rounds.size()));
            take = ways;
        }
        return new HuffmanOrder(rounds);
    }

    private static int[] round(PriorityQueue<Part> parts, int take, int result) {
        int[] numbers = new int[take];
        long size = 0;
        for (int i = 0; i < take; i++) {
            Part part = parts.remove();
            numbers[i] = part.number;
            size += part.size;
        }
        parts.add(new Part(size, result));
        Arrays.sort(numbers);
        return numbers;
    }
}
