package dev.scantling.ir.geometry;

/** How much two boxes ({@link BoxGeometry}) have in common. Those of no size have 0 of everything. */
public enum BoxMeasure {
    /** The area in which they overlap as seen from above. */
    AREA("area"),
    /** That area over the one that either covers. */
    BIRDS_EYE("birds_eye"),
    /** The same of boxes that are not turned, whatever their yaw. */
    ALIGNED("aligned"),
    /** The volume of the intersection over that of the union. */
    VOLUME("volume");

    private final String text;

    BoxMeasure(String text) {
        this.text = text;
    }

    /** The name in the text form. */
    public String text() {
        return text;
    }

    /** Of the boxes at two places, computed in float64 and rounded. */
    public float of(float[] a, int i, float[] b, int j) {
        return (float)
                switch (this) {
                    case AREA -> BoxGeometry.overlap(a, i, b, j);
                    case BIRDS_EYE ->
                        share(BoxGeometry.overlap(a, i, b, j), BoxGeometry.area(a, i), BoxGeometry.area(b, j));
                    case ALIGNED ->
                        share(BoxGeometry.alignedOverlap(a, i, b, j), BoxGeometry.area(a, i), BoxGeometry.area(b, j));
                    case VOLUME ->
                        share(
                                BoxGeometry.overlap(a, i, b, j) * BoxGeometry.commonHeight(a, i, b, j),
                                BoxGeometry.volume(a, i),
                                BoxGeometry.volume(b, j));
                };
    }

    private static double share(double common, double one, double other) {
        return common > 0 ? common / (one + other - common) : 0;
    }
}
