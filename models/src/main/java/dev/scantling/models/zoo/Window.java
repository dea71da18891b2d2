package dev.scantling.models.zoo;

import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;

/** What a layer over an image sees at once: taps, their stride and the padding on both sides, of each axis. */
record Window(int height, int width, int stride, int padY, int padX) {

    /** Square, padded by half of its size. */
    static Window same(int size, int stride) {
        return new Window(size, size, stride, size / 2, size / 2);
    }

    /** Square, without padding. */
    static Window valid(int size, int stride) {
        return new Window(size, size, stride, 0, 0);
    }

    /** Of stride 1, padded by half of its size. */
    static Window of(int height, int width) {
        return new Window(height, width, 1, height / 2, width / 2);
    }

    int taps() {
        return height * width;
    }

    /** Over images of this size; of convolutions in this many groups of channels. */
    GridGeometry over(Image image, int groups) {
        return GridGeometry.of(image.batch(), new Int3(image.width(), image.height(), 1), new Int3(width, height, 1))
                .strided(new Int3(stride, stride, 1))
                .padded(new Int3(padX, padY, 0))
                .grouped(groups);
    }
}
