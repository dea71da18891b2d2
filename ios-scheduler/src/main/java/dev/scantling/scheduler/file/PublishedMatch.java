package dev.scantling.scheduler.file;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightedSum;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Which operators of our graph the operators of a published file are. Names differ, and convolutions with the same attributes read the
 * same, so neither tells; but inputs have an order. From the output backwards, each operator is found by who reads it, and where.
 */
final class PublishedMatch {
    private final Map<String, PublishedOp> operators;
    private final BiFunction<PublishedOp, String, EngineException.InvalidInput> wrong;
    private final Map<Value, Node> producers = new HashMap<>();

    /** By published operator, the parts that are read and what they are, by their first channels. */
    private final Map<PublishedOp, Map<Integer, Part>> parts = new HashMap<>();

    private final Set<Value> taken = new HashSet<>();

    private record Part(PublishedOp.Slice slice, Value value) {}

    /**
     * @param operators by their names
     * @param wrong makes an error of an operator and what is wrong with it
     */
    PublishedMatch(
            Graph graph,
            Map<String, PublishedOp> operators,
            BiFunction<PublishedOp, String, EngineException.InvalidInput> wrong) {
        this.operators = operators;
        this.wrong = wrong;
        graph.nodes().forEach(node -> node.outputs().forEach(value -> producers.put(value, node)));
    }

    /** Finds all that the result of the network needs. */
    void from(PublishedOp last, Value output) {
        match(last, new PublishedOp.Slice(last.name(), 0, output.channels()), output);
    }

    private void match(PublishedOp op, PublishedOp.Slice slice, Value value) {
        Map<Integer, Part> known = parts.computeIfAbsent(op, _ -> new TreeMap<>());
        Part part = new Part(slice, value);
        Part before = known.putIfAbsent(slice.begin(), part);
        if (part.equals(before)) {
            return;
        }
        if (before != null) {
            throw wrong.apply(
                    op,
                    "is read as " + before.slice() + ", which is " + text(before.value()) + ", and as " + slice
                            + ", which is " + text(value));
        }
        if (!taken.add(value)) {
            throw wrong.apply(op, "is " + text(value) + ", which is another operator already");
        }
        requireSame(op, slice, value);
        if (!(op instanceof PublishedOp.Placeholder)) {
            matchInputs(op, producer(value));
        }
    }

    private void requireSame(PublishedOp op, PublishedOp.Slice slice, Value value) {
        PublishedForm expected = PublishedForm.of(op, slice.channels());
        Node node = producers.get(value);
        PublishedForm found =
                node == null ? new PublishedForm("image", value.channels(), "") : PublishedForm.of(node, op);
        if (!expected.equals(found)) {
            throw wrong.apply(
                    op,
                    "is " + expected + ", but in the graph its reader reads " + text(value) + ", which is " + found);
        }
    }

    private String text(Value value) {
        Node node = producers.get(value);
        return node == null ? "an input" : "'" + node.name() + "'";
    }

    private Node producer(Value value) {
        return Objects.requireNonNull(producers.get(value), "only images have none");
    }

    private void matchInputs(PublishedOp op, Node node) {
        List<Value> inputs = node.op() instanceof WeightedSum ? node.inputs().subList(0, 1) : node.inputs();
        Deque<Value> left = new ArrayDeque<>(inputs);
        for (List<PublishedOp.Slice> term : op.inputs()) {
            if (term.size() != 1) {
                throw wrong.apply(op, "reads a sum of " + term.size() + " values; only single ones are understood");
            }
            PublishedOp.Slice slice = term.getFirst();
            PublishedOp read = operator(op, slice.operator());
            while (slice.channels() > 0) {
                slice = matchFirst(op, read, slice, left);
            }
        }
        if (!left.isEmpty()) {
            throw wrong.apply(
                    op, "joins less than '" + node.name() + "', which reads " + text(left.getFirst()) + " too");
        }
    }

    /** Matches what is read first; gives the rest, where operators that were merged are read side by side. */
    private PublishedOp.Slice matchFirst(
            PublishedOp reader, PublishedOp read, PublishedOp.Slice slice, Deque<Value> left) {
        Value value = left.poll();
        if (value == null) {
            throw wrong.apply(reader, "reads " + slice + ", but nothing is left that its operator in the graph reads");
        }
        boolean several = read.parts() > 1 && value.channels() < slice.channels();
        int end = several ? slice.begin() + value.channels() : slice.end();
        match(read, new PublishedOp.Slice(slice.operator(), slice.begin(), end), value);
        return new PublishedOp.Slice(slice.operator(), end, slice.end());
    }

    private PublishedOp operator(PublishedOp reader, String name) {
        PublishedOp found = operators.get(name);
        if (found == null) {
            throw wrong.apply(reader, "reads '" + name + "', which the file does not have");
        }
        return found;
    }

    /** The nodes that an operator is: several, in the order of their channels, if they were merged. */
    List<Node> nodes(PublishedOp op) {
        Map<Integer, Part> known = parts.getOrDefault(op, Map.of());
        requireCovered(op, known);
        List<Node> nodes =
                known.values().stream().map(part -> producer(part.value())).toList();
        if (op instanceof PublishedOp.Conv conv && nodes.size() > 1) {
            requireLargest(conv, nodes);
        }
        return nodes;
    }

    private void requireCovered(PublishedOp op, Map<Integer, Part> known) {
        int end = 0;
        for (Part part : known.values()) {
            if (part.slice().begin() != end) {
                throw wrong.apply(
                        op, "is read from channel " + part.slice().begin() + " on, but not those from " + end);
            }
            end = part.slice().end();
        }
        boolean all = !(op instanceof PublishedOp.Conv conv) || conv.outChannels() == end;
        if (known.size() != op.parts() || !all) {
            throw wrong.apply(
                    op,
                    "is made of " + op.parts() + " operators (hint '" + op.hintName() + "'), but " + known.size()
                            + " different parts are read, up to channel " + end);
        }
    }

    private void requireLargest(PublishedOp.Conv conv, List<Node> nodes) {
        List<Integer> largest = nodes.stream()
                .map(node -> ((GridOp.Conv) node.op()).geometry().size())
                .map(size -> List.of(size.y(), size.x()))
                .reduce((a, b) -> List.of(Math.max(a.get(0), b.get(0)), Math.max(a.get(1), b.get(1))))
                .orElseThrow();
        if (!largest.equals(conv.kernel())) {
            throw wrong.apply(conv, "has a kernel of " + conv.kernel() + ", but the largest that merges is " + largest);
        }
    }
}
