package dev.scantling.scheduler.ios;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the fastest sequence of stages and a device for each of their groups. A state is the set of finished operators and the devices
 * that have each value which is still wanted; a value moves when a device first reads it, and stays there too. Exact, within the pruning,
 * for a {@link PlacementModel}: of states of the same operators only those are dropped that another reaches no later even if it has to
 * copy what it lacks, unless there are more of them than asked for. States grow as (2^devices - 1)^values with the values that are wanted at once,
 * unless copying is cheap.
 *
 * <p>The stages are those of {@link DynamicProgram}, from the beginning instead of the end. For one thread.
 *
 * @see <a href="https://arxiv.org/abs/2011.01302">IOS, algorithm 1: stages; devices are our addition</a>
 */
public final class PlacementProgram {
    private final Part part;
    private final Places places;
    private final NextStages next;
    private final long mostTransitions;
    private final int mostWays;

    /**
     * @param part all operators
     * @param flow what they read and make
     * @param mostTransitions of one {@link #advance}, which bounds its memory too: each reaches one state at most
     * @param mostWays states of the same operators that are followed, the most promising ones; where there are more, the result need not be the best
     */
    public PlacementProgram(
            Part part,
            ValueFlow flow,
            Strategies strategies,
            Pruning pruning,
            PlacementModel model,
            long mostTransitions,
            int mostWays) {
        this.part = part;
        this.places = new Places(flow, model);
        this.next = new NextStages(part, strategies, pruning, model, places);
        this.mostTransitions = mostTransitions;
        this.mostWays = mostWays;
    }

    /** Nothing is done, and some values are on a device. */
    public Arrangements begin(List<Integer> values, int device) {
        long[] start = places.none();
        values.forEach(value -> places.add(start, value, device));
        return new Arrangements(Bits.none(part.size()), List.of(new Way(0, start, null, null)));
    }

    /**
     * Runs more operators, in stages of their own.
     *
     * @param operators those that all of them read are done or among them
     * @return empty if too many stages would have to be tried
     */
    public Optional<Arrangements> advance(Arrangements from, List<Integer> operators) {
        try {
            return Optional.of(new Search(from, operators).run());
        } catch (TooManyTransitions e) {
            return Optional.empty();
        }
    }

    /** The way that brings results to a device first; empty if there is none. */
    public Optional<PlacedSolution> best(Arrangements end, List<Integer> results, int device) {
        return end.ways().stream()
                .map(way -> new PlacedSolution(
                        way.latency()
                                + results.stream()
                                        .mapToDouble(value -> places.transfer(value, way.places(), device))
                                        .sum(),
                        way.stages()))
                .filter(solution -> Double.isFinite(solution.latency()))
                .min(Comparator.comparingDouble(PlacedSolution::latency));
    }

    /** One advance: sets of finished operators by how many they are. */
    private final class Search {
        private final List<Layer> layers;
        private final long[] all;
        private final long[] missing = places.none();
        private long transitions;

        Search(Arrangements from, List<Integer> operators) {
            this.layers = new ArrayList<>(
                    Stream.generate(Layer::new).limit(1L + operators.size()).toList());
            this.all = from.done();
            Reached start = layers.getFirst().reached(from.done());
            from.ways().forEach(start::offer);
            operators.forEach(operator -> Bits.add(all, operator));
        }

        Arrangements run() {
            for (int size = 0; size < layers.size() - 1; size++) {
                for (Reached reached : layers.get(size).all) {
                    expand(reached, size);
                }
                layers.set(size, new Layer()); // nobody comes back, and ways hold on to what is needed
            }
            return new Arrangements(all, layers.getLast().reached(all).best());
        }

        private void expand(Reached from, int size) {
            List<Way> ways = from.best();
            if (ways.isEmpty()) {
                return;
            }
            long[] left = Bits.none(part.size());
            Bits.difference(all, from.done(), left);
            next.forEach(from.done(), left, stage -> {
                long[] done = from.done().clone();
                Bits.union(done, stage.operators(), done);
                Reached to = layers.get(size + Bits.count(stage.operators())).reached(done);
                ways.forEach(way -> attempt(way, stage, to));
            });
        }

        private void attempt(Way way, PlacedStage stage, Reached to) {
            if (++transitions > mostTransitions) {
                throw new TooManyTransitions();
            }
            Bits.difference(stage.reads(), way.places(), missing);
            double latency = way.latency() + stage.latency(places.copies(missing, way.places()));
            if (latency < Double.POSITIVE_INFINITY) {
                long[] after = way.places().clone();
                Bits.union(after, stage.reads(), after);
                Bits.union(after, stage.makes(), after);
                to.offer(new Way(latency, after, way, stage));
            }
        }
    }

    /** Sets of equally many operators. */
    private final class Layer {
        private final SetTable sets = new SetTable(Bits.none(part.size()).length);
        private final List<Reached> all = new ArrayList<>();

        Reached reached(long[] done) {
            int known = sets.find(done);
            if (known >= 0) {
                return all.get(known);
            }
            sets.add(done);
            Reached made = new Reached(done, places, mostWays);
            all.add(made);
            return made;
        }
    }
}
