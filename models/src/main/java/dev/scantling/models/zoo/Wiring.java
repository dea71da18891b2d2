package dev.scantling.models.zoo;

import dev.scantling.ir.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.InputMismatchException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Scanner;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A random wiring of nodes 0 to {@code nodes - 1}. Immutable.
 *
 * @see <a href="https://arxiv.org/abs/1904.01569">Xie et al., Exploring randomly wired neural networks, 2019, section 3</a>
 */
public record Wiring(int nodes, List<Edge> edges) {
    private static final int MOST_NODES = 1 << 10;

    /** From a node to one behind it. */
    public record Edge(int from, int to) {}

    /** @throws EngineException.InvalidInput if there are no nodes, too many, or an edge leads elsewhere or back */
    public Wiring {
        edges = List.copyOf(edges);
        if (nodes < 1 || nodes > MOST_NODES) {
            throw new EngineException.InvalidInput("a wiring has 1 to " + MOST_NODES + " nodes, got " + nodes);
        }
        for (Edge edge : edges) {
            if (edge.from() < 0 || edge.from() >= edge.to() || edge.to() >= nodes) {
                throw new EngineException.InvalidInput("an edge leads from a node to a later one of the " + nodes
                        + ", but one leads from " + edge.from() + " to " + edge.to());
            }
        }
    }

    /** What a node reads, ascending; empty for a source, which reads the input. */
    public List<Integer> reads(int node) {
        return edges.stream()
                .filter(edge -> edge.to() == node)
                .map(Edge::from)
                .distinct()
                .sorted()
                .toList();
    }

    /** The nodes that no other reads. */
    public List<Integer> sinks() {
        return IntStream.range(0, nodes)
                .filter(node -> edges.stream().noneMatch(edge -> edge.from() == node))
                .boxed()
                .toList();
    }

    /**
     * Reads a file of whole numbers: that of nodes, that of edges, and both ends of each edge.
     *
     * @throws EngineException.InvalidInput naming the file, if it is no wiring
     */
    public static Wiring read(Path file) {
        try (Scanner numbers = new Scanner(file)) {
            int nodes = numbers.nextInt();
            int count = numbers.nextInt();
            List<Edge> edges = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                edges.add(new Edge(numbers.nextInt(), numbers.nextInt()));
            }
            if (numbers.hasNext()) {
                throw new InputMismatchException("'" + numbers.next() + "' behind the last of " + count + " edges");
            }
            return new Wiring(nodes, edges);
        } catch (NoSuchElementException e) {
            throw new EngineException.InvalidInput(
                    file + " must hold whole numbers: that of nodes, that of edges, and both ends of each edge: " + e,
                    e);
        } catch (EngineException.InvalidInput e) {
            throw new EngineException.InvalidInput(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * The wirings in a folder's files {@code ws-*.txt}, by name.
     *
     * @throws EngineException.InvalidInput naming the folder or the file that is unusable
     */
    public static List<Wiring> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Wiring> wirings = files.filter(
                            file -> file.getFileName().toString().matches("ws-.*\\.txt"))
                    .sorted()
                    .map(Wiring::read)
                    .toList();
            if (wirings.isEmpty()) {
                throw new EngineException.InvalidInput(folder + " has no wirings, which are files ws-*.txt");
            }
            return wirings;
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static EngineException unreadable(Path path, IOException e) {
        return new EngineException.InvalidInput(path + " cannot be read: " + e, e);
    }
}
