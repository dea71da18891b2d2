package dev.scantling.scheduler.ios;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stages so far, as a list from its end, which ways share.
 *
 * @param places where values are now
 * @param last absent at the beginning, like what was before it
 */
@SuppressWarnings("ArrayRecordComponent") // words of bits, which nobody changes
record Way(
        double latency,
        long[] places,
        @Nullable Way before,
        @Nullable PlacedStage last) {

    List<PlacedEnding> stages() {
        List<PlacedEnding> reversed = new ArrayList<>();
        for (Way way = this; way.before != null && way.last != null; way = way.before) {
            reversed.add(way.last.ending(way.latency - way.before.latency));
        }
        return reversed.reversed();
    }
}
