package dev.scantling.ir;

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
        return EnumWords.of(this);
    }

    /**
     * The shape with the given word.
     *
     * @throws IllegalArgumentException listing the words, if there is none such
     */
    public static ClShape parse(String text) {
        return EnumWords.parse("the shape of OpenCL kernels", values(), text);
    }
}
