package dev.scantling.models.tflite;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The memory that a microcontroller needs for a model of bytes as TinyEngine runs it, known before any run. A depthwise convolution writes
 * over its input, channel by channel; padding belongs to the convolution that follows; what only moves or renames bytes takes no
 * memory. Every other tensor has memory of its own, in words, from the operator that writes it to its last reader; the largest get
 * their places first, each the lowest that is free. All convolutions share one buffer of columns and one of weights.
 *
 * @param activations bytes up to the end of the last tensor
 * @param columns two columns of a convolution's input in 16 bits, or two padded planes of a depthwise one
 * @param kernel the weights of a convolution larger than 1x1 in 16 bits
 * @see <a href="https://arxiv.org/abs/2007.10319">Lin et al., MCUNet, section 3.2</a>
 */
public record TinyEngineMemory(long activations, long columns, long kernel) {
    private static final int WORD = 4;
    private static final int SHORT = 2;
    private static final int BUFFERS = 2;

    /** All of it. */
    public long peak() {
        return activations + columns + kernel;
    }

    /**
     * Plans a model.
     *
     * @throws UnsupportedOp naming an operator that is not known
     * @throws InvalidModel naming one whose tensors contradict each other
     */
    public static TinyEngineMemory of(TfliteFile file) {
        Planning planning = new Planning();
        for (TfliteOperator node : file.nodes()) {
            try {
                planning.add(node);
            } catch (InvalidModel e) {
                throw new InvalidModel(node.where() + ": " + e.getMessage());
            } catch (UnsupportedOp e) {
                throw new UnsupportedOp(node.where() + ": " + e.getMessage());
            } catch (ArithmeticException e) {
                throw new InvalidModel(node.where() + ": its tensors are too large (" + e.getMessage() + ")");
            }
        }
        return new TinyEngineMemory(planning.place(), planning.columns, planning.kernel);
    }

    /** A piece of memory and when it is used: from one step to before another. */
    private static final class Block {
        private final long bytes;
        private final int from;
        private int to;
        /** The step from which on a quarter is enough. */
        private int quarteredAt = Integer.MAX_VALUE;

        private long place;

        Block(long bytes, int step) {
            this.bytes = Math.ceilDiv(bytes, WORD) * WORD;
            this.from = step;
            this.to = step + 1;
        }

        boolean meets(Block other) {
            return from < other.to && other.from < to;
        }

        /** Where its memory ends for one that comes later. */
        long end(Block later) {
            return place + (later.from > quarteredAt ? Math.ceilDiv(bytes, 4) : bytes);
        }
    }

    private static final class Planning {
        /** Tensors that lie in the memory of another. */
        private final Map<TfliteTensor, TfliteTensor> homes = new HashMap<>();

        private final Map<TfliteTensor, Block> blocks = new LinkedHashMap<>();
        private int step;
        private long columns;
        private long kernel;

        void add(TfliteOperator node) {
            OperatorKind kind = node.kind().orElseThrow(() -> new UnsupportedOp(node.title() + " is not supported"));
            switch (kind) {
                case QUANTIZE, DEQUANTIZE -> {} // the other side is not there
                case PAD, RESHAPE, TRANSPOSE -> homes.put(node.output(), home(node.input(0)));
                case CONV_2D -> {
                    convolution(node.input(1));
                    run(node);
                }
                case DEPTHWISE_CONV_2D -> {
                    homes.put(node.output(), home(node.input(0)));
                    run(node);
                    depthwise(node);
                }
                case ADD, AVERAGE_POOL_2D, FULLY_CONNECTED, MAX_POOL_2D, SOFTMAX, MEAN, RESIZE_NEAREST_NEIGHBOR ->
                    run(node);
            }
        }

        private TfliteTensor home(TfliteTensor tensor) {
            return homes.getOrDefault(tensor, tensor);
        }

        private void run(TfliteOperator node) {
            Stream.concat(node.inputs().stream().flatMap(Optional::stream), node.outputs().stream())
                    .filter(tensor -> !tensor.isConstant())
                    .forEach(tensor -> block(tensor).to = step + 1);
            step++;
        }

        private Block block(TfliteTensor tensor) {
            return blocks.computeIfAbsent(home(tensor), home -> new Block(home.bytes(), step));
        }

        private void convolution(TfliteTensor weight) {
            requireRank(weight);
            long column = (long) weight.size() / Math.max(1, weight.dims().getFirst());
            columns = Math.max(columns, BUFFERS * SHORT * column);
            if (weight.dims().get(1) > 1) {
                kernel = Math.max(kernel, (long) SHORT * weight.size());
            }
        }

        private void depthwise(TfliteOperator node) {
            TfliteTensor weight = node.input(1);
            TfliteTensor input = home(node.input(0));
            requireRank(weight);
            requireRank(input);
            long plane = 1;
            for (int axis = 1; axis < 3; axis++) {
                plane *= input.dims().get(axis) + weight.dims().get(axis) / 2 * 2;
            }
            columns = Math.max(columns, BUFFERS * plane);
            if (node.attribute(1, 0) == 2 && node.attribute(2, 0) == 2) {
                block(input).quarteredAt = step - 1;
            }
        }

        private static void requireRank(TfliteTensor tensor) {
            if (tensor.dims().size() != 4) {
                throw new InvalidModel(tensor + " must have four axes");
            }
        }

        /** Gives all blocks their places. */
        long place() {
            List<Block> placed = new ArrayList<>();
            long end = 0;
            for (Block block : largestFirst()) {
                block.place = firstGap(block, placed);
                placed.add(block);
                end = Math.max(end, block.place + block.bytes);
            }
            return end;
        }

        private List<Block> largestFirst() {
            return blocks.values().stream()
                    .sorted(Comparator.comparingLong((Block block) -> block.bytes)
                            .reversed())
                    .toList();
        }

        private static long firstGap(Block block, List<Block> placed) {
            long place = 0;
            List<Block> ascending = placed.stream()
                    .filter(block::meets)
                    .sorted(Comparator.comparingLong(other -> other.place))
                    .toList();
            for (Block other : ascending) {
                if (other.place - place >= block.bytes) {
                    break;
                }
                place = Math.max(place, other.end(block));
            }
            return place;
        }
    }
}
