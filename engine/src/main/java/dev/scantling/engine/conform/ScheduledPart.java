package dev.scantling.engine.conform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scantling.scheduler.ios.LatencyModel;
import dev.scantling.scheduler.ios.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Operators of a block that the published optimizer treats together, and the whole numbers that they cost there. */
record ScheduledPart(List<Operator> operators) {
    /** What operators read that is no operator's. */
    private static final int BLOCK_INPUT = -1;

    /**
     * An operator.
     *
     * @param number in its block
     * @param inputs terms, each of values {@code [operator, first channel, end]}
     * @param kernel of a convolution height and width, else empty
     * @param mergeKey what convolutions that merge have in common
     */
    private record Operator(
            int number, long cost, List<List<int[]>> inputs, int outChannels, int[] kernel, Optional<Object> mergeKey) {
        List<Integer> reads() {
            return inputs.stream().flatMap(List::stream).map(value -> value[0]).toList();
        }
    }

    /** All parts of a case, block by block. */
    static List<ScheduledPart> read(CaseFile file) {
        List<List<CaseFile>> blocks = nested(file, "blocks");
        List<JsonNode> parts = elements(file, "parts", file.require("parts"));
        if (parts.size() != blocks.size()) {
            throw file.malformed("parts", "as many lists as blocks, " + blocks.size(), parts.size());
        }
        return IntStream.range(0, blocks.size())
                .boxed()
                .flatMap(block -> elements(file, "parts", parts.get(block)).stream()
                        .map(part -> part(file, blocks.get(block), numbers(file, "parts", part))))
                .toList();
    }

    private static List<List<CaseFile>> nested(CaseFile file, String field) {
        return elements(file, field, file.require(field)).stream()
                .map(list -> elements(file, field, list).stream()
                        .map(element -> new CaseFile(file.folder(), element))
                        .toList())
                .toList();
    }

    private static List<JsonNode> elements(CaseFile file, String field, JsonNode list) {
        if (!list.isArray()) {
            throw file.malformed(field, "lists of lists", list);
        }
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static int[] numbers(CaseFile file, String field, JsonNode list) {
        return elements(file, field, list).stream()
                .mapToInt(element -> {
                    if (!element.isInt()) {
                        throw file.malformed(field, "whole numbers", element);
                    }
                    return element.intValue();
                })
                .toArray();
    }

    private static ScheduledPart part(CaseFile file, List<CaseFile> block, int[] numbers) {
        for (int number : numbers) {
            if (number < 0 || number >= block.size()) {
                throw file.malformed("parts", "numbers of the " + block.size() + " operators of a block", number);
            }
        }
        if (Arrays.stream(numbers).distinct().count() != numbers.length) {
            throw file.malformed("parts", "different operators", Arrays.toString(numbers));
        }
        return new ScheduledPart(Arrays.stream(numbers)
                .mapToObj(number -> operator(number, block.get(number), block.size()))
                .toList());
    }

    private static Operator operator(int number, CaseFile node, int blockSize) {
        List<List<int[]>> inputs = elements(node, "inputs", node.require("inputs")).stream()
                .map(term -> elements(node, "inputs", term).stream()
                        .map(value -> value(node, value, blockSize))
                        .toList())
                .toList();
        int[] out = node.integers("out_shape");
        if (out.length == 0) {
            throw node.malformed("out_shape", "channels and extents", "empty");
        }
        boolean plain = node.text("type").equals("conv");
        int[] kernel = plain ? kernel(node) : new int[0];
        Optional<Object> key = plain && node.integer("groups") == 1 ? mergeKey(node, inputs, out) : Optional.empty();
        return new Operator(number, node.longInteger("cost"), inputs, out[0], kernel, key);
    }

    private static int[] kernel(CaseFile node) {
        int[] kernel = node.integers("kernel");
        if (kernel.length != 2) {
            throw node.malformed("kernel", "height and width", Arrays.toString(kernel));
        }
        return kernel;
    }

    private static int[] value(CaseFile node, JsonNode value, int blockSize) {
        int[] numbers = numbers(node, "inputs", value);
        if (numbers.length != 3 || numbers[0] < BLOCK_INPUT || numbers[0] >= blockSize) {
            throw node.malformed(
                    "inputs",
                    "values [operator, first channel, end], operators from " + BLOCK_INPUT + " to " + (blockSize - 1),
                    value);
        }
        return numbers;
    }

    /** The same single value in, the same extents out, by the same stride and activation. */
    private static Optional<Object> mergeKey(CaseFile node, List<List<int[]>> inputs, int[] out) {
        if (inputs.size() != 1 || inputs.getFirst().size() != 1) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                list(inputs.getFirst().getFirst()),
                list(Arrays.copyOfRange(out, 1, out.length)),
                list(node.integers("stride")),
                node.text("act")));
    }

    private static List<Integer> list(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** As the optimizer sees it; what operators read from other parts does not count. */
    Part part() {
        Map<Integer, Integer> places = IntStream.range(0, operators.size())
                .boxed()
                .collect(Collectors.toMap(place -> operators.get(place).number(), place -> place));
        List<List<Integer>> inputs = operators.stream()
                .map(operator -> operator.reads().stream()
                        .filter(places::containsKey)
                        .map(places::get)
                        .toList())
                .toList();
        return Part.of(inputs, operators.stream().map(Operator::mergeKey).toList());
    }

    /** The costs of the case. */
    LatencyModel costs() {
        return new Costs(operators);
    }

    private record Costs(List<Operator> operators) implements LatencyModel {
        private static final int STAGE = 3;
        private static final int FURTHER_GROUP = 2;
        private static final int UNIT = 4096;

        @Override
        public double[] group(int[] members) {
            return new double[] {
                Arrays.stream(members)
                        .mapToLong(member -> operators.get(member).cost())
                        .sum()
            };
        }

        @Override
        public double concurrent(double[][] groups, int count) {
            double longest = 0;
            for (int i = 0; i < count; i++) {
                longest = Math.max(longest, groups[i][0]);
            }
            return longest + FURTHER_GROUP * (count - 1) + STAGE;
        }

        @Override
        public double merged(int[] members) {
            return STAGE
                    + (members.length == 1
                            ? operators.get(members[0]).cost()
                            : convolution(Arrays.stream(members)
                                    .mapToObj(operators::get)
                                    .toList()));
        }

        /** All output channels by the largest kernel. */
        private static long convolution(List<Operator> merged) {
            int[] value = merged.getFirst().inputs().getFirst().getFirst();
            long channels = merged.stream().mapToLong(Operator::outChannels).sum();
            long kernel = IntStream.range(0, 2)
                    .mapToLong(axis -> merged.stream()
                            .mapToInt(operator -> operator.kernel()[axis])
                            .max()
                            .orElseThrow())
                    .reduce(1, Math::multiplyExact);
            return 1 + (value[2] - value[1]) * channels * kernel / UNIT;
        }
    }
}
