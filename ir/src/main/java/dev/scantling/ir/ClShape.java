package dev.scantling.ir;

import java.util.Locale;

/** For what kind of device matrix kernels in OpenCL C are shaped. Results have the same bits. */
public enum ClShape {
    /** For processors where the driver says that the device is one, else for GPUs. */
    AUTO,
    /** For processors: an item computes a block of rows out of caches. */
    CPU,
    /** For GPUs: the items of a group share a tile of rows in local memory. */
    GPU;

    /** The word in settings, such as {@code gpu}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The shape with the given word.
     *
     * @throws IllegalArgumentException listing the words, if there is none such
     */
    public static ClShape parse(String text) {
        for (ClShape shape : values()) {
            if (shape.text().equals(text)) {
                return shape;
            }
        }
        throw new IllegalArgumentException("the shape of OpenCL kernels must be auto, cpu or gpu, got '" + text + "'");
    }
}
