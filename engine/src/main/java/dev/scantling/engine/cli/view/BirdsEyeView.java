package dev.scantling.engine.cli.view;

import dev.scantling.engine.cli.text.Numbers;

/** The scene from above: forward (x) is to the right, left (y) is up, higher points cover lower ones. */
final class BirdsEyeView {
    /** Share of the points that should be within the picture; the rest is far and sparse. */
    private static final double SHOWN = 0.985;

    private static final double SMALLEST_REACH = 5;
    private static final double LARGEST_REACH = 120;

    private final Canvas canvas;
    private final double centerX;
    private final double centerY;
    private final double reach;
    private final double pixelsPerMetre;

    BirdsEyeView(Canvas canvas, LabelledPoints points) {
        this.canvas = canvas;
        this.centerX = canvas.width() / 2.0;
        this.centerY = canvas.height() / 2.0;
        this.reach = Math.clamp(
                DrawOrder.quantile(distances(points, centerX / centerY), SHOWN, 50), SMALLEST_REACH, LARGEST_REACH);
        this.pixelsPerMetre = centerX / reach;
    }

    void draw(LabelledPoints points) {
        drawGrid();
        drawPoints(points);
        drawDistances();
        drawSensor();
        drawScale();
    }

    /** How far from the sensor each point is, measured in half widths of the picture. */
    private static float[] distances(LabelledPoints points, double aspect) {
        float[] x = points.x();
        float[] y = points.y();
        float[] distances = new float[points.size()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = (float) Math.max(Math.abs(x[i]), Math.abs(y[i]) * aspect);
        }
        return distances;
    }

    private void drawGrid() {
        double step = gridStep();
        for (double metres = step; metres < reach * 1.5; metres += step) {
            canvas.ring(centerX, centerY, metres * pixelsPerMetre, 1, Rgb.GRID, 0.22);
        }
        canvas.line(0, centerY, canvas.width(), centerY, 1, Rgb.GRID, 0.12);
        canvas.line(centerX, 0, centerX, canvas.height(), 1, Rgb.GRID, 0.12);
    }

    /** Distance of two rings in metres: round, and five or fewer of them to the border. */
    private double gridStep() {
        double step = 1;
        for (int digit = 0; step * 5 < reach; digit++) {
            step *= digit % 3 == 1 ? 2.5 : 2;
        }
        return step;
    }

    private void drawPoints(LabelledPoints points) {
        float[] x = points.x();
        float[] y = points.y();
        float[] z = points.z();
        float low = DrawOrder.quantile(z, 0.02, 0);
        float high = Math.max(DrawOrder.quantile(z, 0.98, 1), low + 1);
        for (int point : DrawOrder.ascending(z)) {
            double height = Math.clamp((z[point] - low) / (high - low), 0f, 1f);
            canvas.disc(
                    centerX + x[point] * pixelsPerMetre,
                    centerY - y[point] * pixelsPerMetre,
                    splat(Math.hypot(x[point], y[point])),
                    Rgb.mix(Rgb.BACKGROUND, points.rgb(point), 0.62 + 0.38 * height));
        }
    }

    /** Radius in pixels: beams spread with distance, so far points stand for more surface. */
    private double splat(double metres) {
        return Math.clamp(0.012 * metres * pixelsPerMetre, 0.75, 2.2);
    }

    private void drawDistances() {
        double step = gridStep();
        for (double metres = step; metres < reach; metres += step) {
            int x = (int) centerX + 6;
            int y = (int) (centerY - metres * pixelsPerMetre) + 6;
            String text = Numbers.metres(metres);
            canvas.fill(x - 3, y - 3, (int) Lettering.width(text, 8) + 7, 14, Rgb.PANEL);
            Lettering.draw(canvas, x, y, 8, Rgb.TEXT, text);
        }
    }

    private void drawSensor() {
        canvas.ring(centerX, centerY, 7, 2, Rgb.WHITE, 1);
        canvas.disc(centerX, centerY, 2.5, Rgb.WHITE);
        canvas.line(centerX + 10, centerY, centerX + 26, centerY, 2, Rgb.WHITE, 1);
        canvas.line(centerX + 20, centerY - 5, centerX + 26, centerY, 2, Rgb.WHITE, 1);
        canvas.line(centerX + 20, centerY + 5, centerX + 26, centerY, 2, Rgb.WHITE, 1);
    }

    private void drawScale() {
        double length = gridStep() * pixelsPerMetre;
        double x = 18;
        double y = canvas.height() - 18;
        canvas.line(x, y, x + length, y, 2, Rgb.TEXT, 1);
        canvas.line(x, y - 5, x, y + 5, 2, Rgb.TEXT, 1);
        canvas.line(x + length, y - 5, x + length, y + 5, 2, Rgb.TEXT, 1);
        Lettering.draw(canvas, x + 8, y - 20, 10, Rgb.TEXT, Numbers.metres(gridStep()));
    }
}
