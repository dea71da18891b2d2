package dev.scantling.scheduler.ios;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ways to one set of finished operators: for each arrangement of the values that are still wanted the fastest. */
final class Reached {
    private final long[] done;
    private final long[] wanted;
    private final Places places;
    private final int mostWays;
    private final SetTable known;
    private final List<Way> ways = new ArrayList<>();

    Reached(long[] done, Places places, int mostWays) {
        this.done = done;
        this.places = places;
        this.mostWays = mostWays;
        this.wanted = places.wanted(done);
        this.known = new SetTable(wanted.length);
    }

    long[] done() {
        return done;
    }

    void offer(Way way) {
        long[] here = Bits.common(way.places(), wanted);
        int number = known.find(here);
        Way offered = new Way(way.latency(), here, way.before(), way.last());
        if (number < 0) {
            known.add(here);
            ways.add(offered);
        } else if (way.latency() < ways.get(number).latency()) {
            ways.set(number, offered);
        }
    }

    /**
     * Without ways that are no faster than the fastest one even if that had to copy what they have and it lacks; of too many those that would be the fastest if
     * all went on where inputs come to.
     */
    List<Way> best() {
        if (ways.isEmpty()) {
            return List.of();
        }
        Way fastest =
                ways.stream().min(Comparator.comparingDouble(Way::latency)).orElseThrow();
        List<Way> promising = ways.stream()
                .filter(way -> way == fastest
                        || way.latency() < fastest.latency() + places.detour(fastest.places(), way.places()))
                .toList();
        return promising.size() <= mostWays
                ? promising
                : promising.stream()
                        .sorted(Comparator.comparingDouble(way -> way.latency() + places.home(way.places())))
                        .limit(mostWays)
                        .toList();
    }
}
