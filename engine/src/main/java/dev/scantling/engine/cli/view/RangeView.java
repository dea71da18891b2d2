package dev.scantling.engine.cli.view;

/** The scene as the sensor sees it: azimuth from left (+180 degrees) to right, elevation upwards, near points in front. */
final class RangeView {
    private static final double MARGIN_DEGREES = 1;
    private static final double SMALLEST_FIELD_DEGREES = 10;
    /** Beyond this distance points are not darkened further. */
    private static final double FAR_METRES = 60;

    /** Height of the strip above the picture that names directions. */
    private static final int STRIP = 20;

    private final Canvas strip;
    private final Canvas canvas;
    private final float[] distance;
    private final float[] azimuth;
    private final float[] elevation;
    private final double top;
    private final double pixelsPerDegree;

    RangeView(Canvas canvas, LabelledPoints points) {
        this.strip = canvas;
        this.canvas = canvas.panel(0, STRIP, canvas.width(), canvas.height() - STRIP);
        this.distance = new float[points.size()];
        this.azimuth = new float[points.size()];
        this.elevation = new float[points.size()];
        toSpherical(points.x(), points.y(), points.z());
        double bottom = DrawOrder.quantile(elevation, 0.005, -25) - MARGIN_DEGREES;
        this.top = Math.max(DrawOrder.quantile(elevation, 0.995, 3) + MARGIN_DEGREES, bottom + SMALLEST_FIELD_DEGREES);
        this.pixelsPerDegree = this.canvas.height() / (top - bottom);
    }

    private void toSpherical(float[] x, float[] y, float[] z) {
        for (int i = 0; i < x.length; i++) {
            double ground = Math.hypot(x[i], y[i]);
            distance[i] = (float) Math.hypot(ground, z[i]);
            azimuth[i] = (float) Math.toDegrees(Math.atan2(y[i], x[i]));
            elevation[i] = (float) Math.toDegrees(Math.atan2(z[i], ground));
        }
    }

    void draw(LabelledPoints points) {
        for (int point : DrawOrder.descending(distance)) {
            double share = Math.min(1, distance[point] / FAR_METRES);
            int rgb = Rgb.mix(points.rgb(point), Rgb.BACKGROUND, 0.5 * Math.sqrt(share));
            canvas.fill((int) Math.round(column(azimuth[point])) - 1, row(elevation[point]) - 2, 2, 5, rgb);
        }
        for (int degrees = -135; degrees <= 135; degrees += 45) {
            drawTick(degrees);
        }
    }

    private double column(double degrees) {
        return (180 - degrees) / 360 * canvas.width();
    }

    private int row(double degrees) {
        return (int) Math.round((top - degrees) * pixelsPerDegree);
    }

    private void drawTick(int degrees) {
        double x = column(degrees);
        canvas.line(x, 0, x, canvas.height(), 1, Rgb.GRID, 0.25);
        String direction = degrees == 0 ? "ahead" : Math.abs(degrees) + "\u00b0 " + (degrees > 0 ? "left" : "right");
        Lettering.draw(strip, x - Lettering.width(direction, 9) / 2, 6, 9, Rgb.FAINT_TEXT, direction);
    }
}
