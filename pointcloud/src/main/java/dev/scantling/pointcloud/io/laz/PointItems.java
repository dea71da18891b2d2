package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Where in a point the items lie that follow what points of all formats begin with. */
public sealed interface PointItems {
    /**
     * Points of the formats 0 to 5, which begin with 20 bytes of place and more. Immutable.
     *
     * @param time of 8 bytes
     * @param colour of 6 bytes
     * @param packet of 29 bytes, which say where a waveform is
     * @param bytes extra bytes, which last to the end of the point
     */
    record Pointwise(OptionalInt time, OptionalInt colour, OptionalInt packet, OptionalInt bytes)
            implements PointItems {
        /** What codes the items of a chunk, in the order of the stream that they share. */
        List<ItemCoder> coders(Coder stream, ByteBuffer first) {
            List<ItemCoder> coders = new ArrayList<>();
            coders.add(new PointCoder(stream, first));
            time.ifPresent(at -> coders.add(new TimeCoder(stream, first, at)));
            colour.ifPresent(at -> coders.add(new ColourCoder(stream, first, at)));
            packet.ifPresent(at -> coders.add(new PacketCoder(stream, first, at)));
            bytes.ifPresent(at -> coders.add(new BytesCoder(stream, first, at)));
            return coders;
        }
    }

    /**
     * Points of the formats 6 to 10, which begin with 30 bytes of place, time and more. Immutable.
     *
     * @param colour of 6 bytes
     * @param infrared of 2 bytes
     * @param packet of 29 bytes, which say where a waveform is
     * @param bytes extra bytes, which last to the end of the point
     */
    record Layered(OptionalInt colour, OptionalInt infrared, OptionalInt packet, OptionalInt bytes)
            implements PointItems {}
}
