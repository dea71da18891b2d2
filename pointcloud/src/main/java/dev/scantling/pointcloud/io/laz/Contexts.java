package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is known of an item in up to four contexts. The third version of LASzip's items means them to be the channels of the
 * scanner, but takes that of a point only where it is not that of the point before, and the first otherwise. A context begins with
 * the item before it; one that is come back to goes on with the item of the context that is left, which its own then replaces.
 * Readers do the same, so this stays as it is.
 *
 * @param <M> what is known but the item before
 */
final class Contexts<M> {
    private final int at;
    private final int length;
    private final Supplier<M> fresh;
    private final Map<Integer, Known<M>> contexts = new HashMap<>();
    private int channel;
    private Known<M> current;
    private ByteBuffer before;

    private record Known<M>(M models, ByteBuffer before) {}

    /**
     * @param at where the item lies in a point
     * @param length its bytes
     * @param fresh what is known in a context that begins
     */
    Contexts(ByteBuffer first, int at, int length, Supplier<M> fresh) {
        this.at = at;
        this.length = length;
        this.fresh = fresh;
        this.before = copy(first, at);
        this.current = new Known<>(fresh.get(), before);
        this.channel = new Pulse(first).channel();
        contexts.put(channel, current);
    }

    private ByteBuffer copy(ByteBuffer from, int begin) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).put(0, from, begin, length);
    }

    /** Goes to the context of a point. */
    M enter(ByteBuffer point) {
        int channelBefore = channel;
        channel = new Pulse(point).channel();
        return enter(channel == channelBefore ? 0 : channel);
    }

    private M enter(int context) {
        before = current.before();
        Known<M> next = contexts.get(context);
        if (next == null) {
            next = new Known<>(fresh.get(), copy(before, 0));
            before = next.before();
            contexts.put(context, next);
        }
        current = next;
        return next.models();
    }

    /** The item that predicts the one of the point whose context was entered. */
    ByteBuffer before() {
        return before;
    }

    /** Puts the item of the point in the place of the one that predicted it. */
    void replace(ByteBuffer point) {
        before.put(0, point, at, length);
    }
}
