package dev.scantling.models.zoo;

import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;

/** Features of a batch of images: one row for each pixel, x fastest, then y and image. */
record Image(Value x, int batch, int height, int width) {

    int channels() {
        return x.channels();
    }

    /** The same pixels with other features. */
    Image with(Value features) {
        return new Image(features, batch, height, width);
    }

    /** What a layer of this geometry makes of them. */
    Image after(GridGeometry geometry, Value features) {
        Int3 outputs = geometry.outputs();
        return new Image(features, batch, outputs.y(), outputs.x());
    }
}
