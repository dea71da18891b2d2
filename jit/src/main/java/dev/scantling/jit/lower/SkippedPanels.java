package dev.scantling.jit.lower;

import dev.scantling.ir.WeightData;
import dev.scantling.jit.tune.PanelSlots;

/**
 * The weights of a linear layer without zeros. A panel of output channels is a list of <em>steps</em>, input channels ascending; a step is a
 * group of as many input channels as a vector has lanes, and up to {@link #WORD} slots, each a weight for every output channel of the panel.
 * Which input channel of the group a weight belongs to is an index of {@link #INDEX_BITS} bits; those of a step lie in one int for each output
 * channel, the first slot lowest, so that a shift moves to the next slot. Where an output channel has fewer weights than slots, zeros fill up.
 *
 * @param panels for each output channel where a panel begins, its first step; then the number of steps
 * @param steps for each step its first input channel and its first weight among the values; then the number of values as another first weight
 * @param indices for each step those of a whole panel
 * @param values for each step its slots, one after another, each as wide as the panel
 */
@SuppressWarnings("ArrayRecordComponent") // shared because they are large
record SkippedPanels(int[] panels, int[] steps, int[] indices, float[] values) {
    /** Enough for the widest vectors. */
    static final int INDEX_BITS = 4;

    /** Slots whose indices fit an int. */
    static final int WORD = Integer.SIZE / INDEX_BITS;

    /** What a step has in {@code steps}. */
    static final int STEP = 2;

    /**
     * Packs weights.
     *
     * @param shape one matrix, whose tile has more than one lane
     * @param weights row-major {@code [cin, cout]}
     */
    static SkippedPanels of(PanelWeights shape, WeightData weights) {
        PanelSlots slots = PanelSlots.of(
                weights,
                shape.cin(),
                shape.cout(),
                shape.tile().lanes(),
                shape.tile().panel());
        Packing packing = new Packing(shape, weights, slots);
        packing.pack();
        return packing.packed;
    }

    /** Fills the arrays from front to back. */
    private static final class Packing {
        private final PanelWeights shape;
        private final WeightData weights;
        private final PanelSlots slots;
        private final SkippedPanels packed;
        private int step;
        private int value;

        Packing(PanelWeights shape, WeightData weights, PanelSlots slots) {
            this.shape = shape;
            this.weights = weights;
            this.slots = slots;
            int steps = 0;
            int values = 0;
            for (int panel = 0; panel < slots.panels(); panel++) {
                for (int group = 0; group < slots.groups(); group++) {
                    int count = slots.slots(panel, group);
                    steps += Math.ceilDiv(count, WORD);
                    values = Math.addExact(values, count * width(panel));
                }
            }
            this.packed = new SkippedPanels(
                    new int[shape.stride() + 1],
                    new int[STEP * (steps + 1)],
                    new int[Math.multiplyExact(steps, shape.tile().panel())],
                    new float[values]);
        }

        private int width(int panel) {
            return shape.panel(panel * shape.tile().panel());
        }

        void pack() {
            for (int panel = 0; panel < slots.panels(); panel++) {
                packed.panels[panel * shape.tile().panel()] = step;
                for (int group = 0; group < slots.groups(); group++) {
                    pack(panel, group);
                }
            }
            packed.panels[shape.stride()] = step;
            packed.steps[STEP * step + 1] = value;
        }

        private void pack(int panel, int group) {
            int count = slots.slots(panel, group);
            int firstStep = step;
            for (int first = 0; first < count; first += WORD) {
                packed.steps[STEP * step] = group * shape.tile().lanes();
                packed.steps[STEP * step + 1] = value;
                step++;
                value += Math.min(WORD, count - first) * width(panel);
            }
            place(panel, group, firstStep);
        }

        /** Puts the weights of a group where they belong, input channels ascending in each column. */
        private void place(int panel, int group, int firstStep) {
            int begin = panel * shape.tile().panel();
            int first = group * shape.tile().lanes();
            float[] row = new float[Math.min(shape.cout() - begin, width(panel))];
            int[] used = new int[row.length];
            for (int ci = first; ci < Math.min(shape.cin(), first + shape.tile().lanes()); ci++) {
                weights.read(ci * shape.cout() + begin, row.length, row, 0);
                for (int column = 0; column < row.length; column++) {
                    if (row[column] != 0) {
                        place(row[column], ci - first, firstStep, used[column]++, column, width(panel));
                    }
                }
            }
        }

        private void place(float weight, int index, int firstStep, int slot, int column, int width) {
            int at = firstStep + slot / WORD;
            packed.indices[at * shape.tile().panel() + column] |= index << slot % WORD * INDEX_BITS;
            packed.values[packed.steps[STEP * at + 1] + slot % WORD * width + column] = weight;
        }
    }
}
