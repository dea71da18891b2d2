package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What points of the formats 6 to 10 begin with (LASzip's POINT14, version 3). Each channel of the scanner is predicted by itself. */
final class PointLayers implements LayeredCoder {
    private final PulseLayers layers = PulseLayers.create();
    private final @Nullable PointChannel[] channels = new PointChannel[Pulse.CHANNELS];
    private PointChannel current;

    PointLayers(ByteBuffer first) {
        Pulse pulse = new Pulse(first);
        current = new PointChannel(layers, pulse);
        channels[pulse.channel()] = current;
    }

    @Override
    public void code(ByteBuffer point) {
        Pulse pulse = new Pulse(point);
        PointChannel left = current;
        current = channel(pulse.channel(), left);
        int changed = current.changed(pulse);
        left.encodeChanges(changed, pulse.channel());
        current.encode(pulse, changed);
    }

    /** A channel that begins follows the last point of the one before. */
    private PointChannel channel(int index, PointChannel before) {
        PointChannel channel = channels[index];
        if (channel == null) {
            channel = new PointChannel(layers, before.last());
            channels[index] = channel;
        }
        return channel;
    }

    @Override
    public List<Layer> layers() {
        return layers.all();
    }
}
