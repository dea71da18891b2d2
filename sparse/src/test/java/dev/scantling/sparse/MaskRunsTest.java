package dev.scantling.sparse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.MaskSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskRunsTest {
    private static final int UNTOUCHED = -7;
    private static final int MARGIN = 3;

    /** A map with rows in and out of pairs for each offset, and its sorted form. */
    private static final class Sorted {
        private final MaskSort sort;
        private final int volume;
        private final int outRows;
        private final int capacity;
        private final List<List<int[]>> pairs = new ArrayList<>();
        private final int[] mapIn;
        private final int[] mapOut;
        private final int[] count;
        private final int[] rows;
        private final int[] in;
        private final int[] runs;
        private final int[] counts;

        Sorted(RandomGenerator random, MaskSort sort, int volume, int inRows, int outRows) {
            this.sort = sort;
            this.volume = volume;
            this.outRows = outRows;
            this.capacity = Math.min(inRows, outRows);
            this.mapIn = new int[MARGIN + volume * capacity];
            this.mapOut = new int[mapIn.length];
            this.count = new int[volume];
            for (int k = 0; k < volume; k++) {
                pairs.add(pairs(random, inRows));
                count[k] = pairs.get(k).size();
                for (int i = 0; i < count[k]; i++) {
                    mapIn[MARGIN + k * capacity + i] = pairs.get(k).get(i)[0];
                    mapOut[MARGIN + k * capacity + i] = pairs.get(k).get(i)[1];
                }
            }
            int blocks = Math.ceilDiv(outRows, sort.blockRows());
            this.rows = untouched(sort.ranges() * outRows);
            this.in = untouched(volume * capacity);
            this.runs = untouched(blocks * (sort.mostRuns(volume) + 1) * MaskRuns.FIELDS);
            this.counts = untouched(blocks);
            build(blocks);
        }

        /** From none to all that fit, ascending in both. */
        private List<int[]> pairs(RandomGenerator random, int inRows) {
            int size = random.nextInt(4) == 0 ? capacity : random.nextInt(capacity + 1);
            int[] from = subset(random, inRows, size);
            int[] to = subset(random, outRows, size);
            return IntStream.range(0, size)
                    .mapToObj(i -> new int[] {from[i], to[i]})
                    .toList();
        }

        private static int[] subset(RandomGenerator random, int rows, int size) {
            TreeSet<Integer> chosen = new TreeSet<>();
            while (chosen.size() < size) {
                chosen.add(random.nextInt(rows));
            }
            return chosen.stream().mapToInt(Integer::intValue).toArray();
        }

        private static int[] untouched(int length) {
            int[] array = new int[MARGIN + length];
            Arrays.fill(array, UNTOUCHED);
            return array;
        }

        /** Blocks in any order, with scratch memory that is not clean. */
        private void build(int blocks) {
            int[] index = new int[MARGIN + volume * BlockIndex.entries(outRows)];
            BlockIndex.build(0, volume, mapOut, MARGIN, capacity, outRows, count, 0, index, MARGIN);
            long[] keys = new long
                    [MARGIN + outRows + Math.ceilDiv(outRows, sort.blockRows()) * MaskRuns.scratchOfBlock(sort)];
            int[] work = untouched(MaskRuns.WORK * outRows);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, blocks).boxed().toList());
            Collections.shuffle(order, new Random(blocks));
            for (int block : order) {
                MaskRuns.build(
                        sort, volume, outRows, capacity, block, mapIn, MARGIN, mapOut, MARGIN, index, MARGIN, rows,
                        MARGIN, in, MARGIN, runs, MARGIN, counts, MARGIN, keys, MARGIN, work, MARGIN);
            }
        }

        private int field(int block, int run, int field) {
            int record = block * (sort.mostRuns(volume) + 1) + run;
            return runs[MARGIN + record * MaskRuns.FIELDS + field];
        }

        void check() {
            List<List<int[]>> found = new ArrayList<>();
            pairs.forEach(_ -> found.add(new ArrayList<>()));
            for (int block = 0; block < counts.length - MARGIN; block++) {
                assertThat(counts[MARGIN + block]).isBetween(0, sort.mostRuns(volume));
                for (int run = 0; run < counts[MARGIN + block]; run++) {
                    collect(block, run, found);
                }
                ascending(block);
            }
            for (int k = 0; k < volume; k++) {
                found.get(k).sort(Arrays::compare);
                assertThat(found.get(k).toArray())
                        .as("pairs of offset " + k)
                        .isEqualTo(pairs.get(k).toArray());
            }
            for (int[] array : List.of(rows, in, runs, counts)) {
                assertThat(Arrays.copyOf(array, MARGIN)).containsOnly(UNTOUCHED);
            }
        }

        private void collect(int block, int run, List<List<int[]>> found) {
            int begin = field(block, run, MaskRuns.ROWS);
            int end = field(block, run + 1, MaskRuns.ROWS);
            assertThat(end).isGreaterThan(begin);
            int[] sorted = Arrays.copyOfRange(rows, MARGIN + begin, MARGIN + end);
            assertThat(sorted).isSorted().doesNotHaveDuplicates();
            assertThat(Arrays.stream(sorted).map(row -> row / sort.blockRows())).containsOnly(block);
            int input = field(block, run, MaskRuns.INPUTS);
            for (int mask = field(block, run, MaskRuns.MASK); mask != 0; mask &= mask - 1) {
                int k = field(block, run, MaskRuns.FIRST_OFFSET) + Integer.numberOfTrailingZeros(mask);
                for (int row : sorted) {
                    found.get(k).add(new int[] {in[MARGIN + input++], row});
                }
            }
            assertThat(field(block, run + 1, MaskRuns.INPUTS)).isEqualTo(input);
        }

        /** Ranges ascend, which the order of sums rests on; within one each mask comes once. */
        private void ascending(int block) {
            for (int run = 1; run < counts[MARGIN + block]; run++) {
                int before = field(block, run - 1, MaskRuns.FIRST_OFFSET);
                int here = field(block, run, MaskRuns.FIRST_OFFSET);
                assertThat(here).isGreaterThanOrEqualTo(before);
                assertThat(here > before || field(block, run, MaskRuns.MASK) > field(block, run - 1, MaskRuns.MASK))
                        .isTrue();
            }
        }
    }

    @Test
    void runsHaveThePairsOfTheMap() {
        Cases.standard(300).check(600, (random, size) -> {
            int volume = 1 + random.nextInt(31);
            MaskSort sort = new MaskSort(1 + random.nextInt(volume), MaskSort.BLOCK_STEP * (1 + random.nextInt(3)));
            new Sorted(random, sort, volume, random.nextInt(size + 1), size).check();
        });
    }

    @ParameterizedTest
    @CsvSource({"1,1", "31,1", "27,3", "27,9", "27,27", "32,2", "125,5", "8,3"})
    void blocksOfAnySize(int volume, int ranges) {
        for (int rows : new int[] {0, 1, 255, 256, 257, 512, 1031}) {
            new Sorted(new Random(rows), new MaskSort(ranges, 512), volume, rows, rows).check();
        }
    }
}
