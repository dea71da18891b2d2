package dev.scantling.pointcloud.io.laz;

import java.util.Arrays;

/** What is known of class, flags, intensity, angle, user data and source of the points of a channel of the scanner. */
final class AttributeModels {
    private static final int FLAGS = 1 << 6;
    private static final int MODELLED_CLASSES = 1 << 5;
    private static final int USER_DATA_OF_MODEL = 4;
    /** Single returns, first, last and those between. */
    private static final int KINDS = 4;

    private static final int SINGLE = 3;

    private final PulseLayers layers;
    private final SymbolModels classes = SymbolModels.ofBytes(2 * MODELLED_CLASSES);
    private final SymbolModels flags = new SymbolModels(FLAGS, FLAGS);
    private final SymbolModels userData = SymbolModels.ofBytes((1 << Byte.SIZE) / USER_DATA_OF_MODEL);
    private final int[] intensities = new int[2 * KINDS];
    private final IntegerCoder intensity;
    private final IntegerCoder angle;
    private final IntegerCoder source;

    AttributeModels(PulseLayers layers, Pulse before) {
        this.layers = layers;
        this.intensity = new IntegerCoder(layers.intensities().out(), Short.SIZE, KINDS);
        this.angle = new IntegerCoder(layers.angles().out(), Short.SIZE, 2);
        this.source = new IntegerCoder(layers.sources().out(), Short.SIZE, 1);
        Arrays.fill(intensities, before.intensity());
    }

    /** @param later whether the time is another than before */
    void encode(Pulse point, Pulse before, boolean later) {
        int kind = (point.isFirst() ? 2 : 0) | (point.isLast() ? 1 : 0);
        int context = 2 * (before.classification() % MODELLED_CLASSES) + (kind == SINGLE ? 1 : 0);
        encode(layers.classes(), classes.in(context), before.classification(), point.classification());
        encode(layers.flags(), flags.in(before.flags()), before.flags(), point.flags());
        encodeIntensity(point, before, kind, later);
        encode(layers.angles(), angle, before.angle(), point.angle(), later ? 1 : 0);
        encode(
                layers.userData(),
                userData.in(before.userData() / USER_DATA_OF_MODEL),
                before.userData(),
                point.userData());
        encode(layers.sources(), source, before.source(), point.source(), 0);
    }

    private static void encode(Layer layer, SymbolModel model, int before, int now) {
        layer.out().code(model, now);
        layer.note(now != before);
    }

    /** What follows only where it was said that it changes. */
    private static void encode(Layer layer, IntegerCoder encoder, int before, int now, int context) {
        if (now != before) {
            encoder.code(before, now, context);
            layer.note(true);
        }
    }

    private void encodeIntensity(Pulse point, Pulse before, int kind, boolean later) {
        int like = 2 * kind + (later ? 1 : 0);
        intensity.code(intensities[like], point.intensity(), kind);
        intensities[like] = point.intensity();
        layers.intensities().note(point.intensity() != before.intensity());
    }
}
