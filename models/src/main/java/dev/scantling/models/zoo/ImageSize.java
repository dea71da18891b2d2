package dev.scantling.models.zoo;

import dev.scantling.ir.EngineException;

/**
 * Square images that a network is built for.
 *
 * @param edge pixels
 * @param batch images
 */
public record ImageSize(int edge, int batch) {
    /** So that the pixels of a batch can be counted in 32 bits. */
    private static final int MOST = 1 << 12;

    /** @throws EngineException.InvalidInput if a number is not positive, or above 4096 */
    public ImageSize {
        if (edge < 1 || batch < 1 || edge > MOST || batch > MOST || (long) edge * edge * batch > Integer.MAX_VALUE) {
            throw new EngineException.InvalidInput("images must have 1 to " + MOST + " pixels on an edge and be 1 to "
                    + MOST + " and 2^31 - 1 pixels in all, got " + edge + "x" + batch);
        }
    }

    /** One image. */
    public static ImageSize of(int edge) {
        return new ImageSize(edge, 1);
    }

    /** As users write it, such as {@code 299x8}. */
    public String text() {
        return batch == 1 ? Integer.toString(edge) : edge + "x" + batch;
    }
}
