package dev.scantling.engine.cli.view;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A rectangle of pixels with antialiased shapes. Colours are 0xRRGGBB, positions are pixels from the upper left corner;
 * what lies outside is cut off. Not thread-safe.
 */
final class Canvas {
    private final int[] pixels;
    private final int stride;
    private final int left;
    private final int top;
    private final int width;
    private final int height;

    Canvas(int width, int height, int background) {
        this(new int[Math.multiplyExact(width, height)], width, 0, 0, width, height);
        Arrays.fill(pixels, background);
    }

    private Canvas(int[] pixels, int stride, int left, int top, int width, int height) {
        this.pixels = pixels;
        this.stride = stride;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
    }

    /** A part of this canvas as a canvas of its own, on the same pixels. */
    Canvas panel(int x, int y, int panelWidth, int panelHeight) {
        if (x < 0 || y < 0 || x + panelWidth > width || y + panelHeight > height) {
            throw new IllegalArgumentException("the panel does not fit into " + width + " x " + height);
        }
        return new Canvas(pixels, stride, left + x, top + y, panelWidth, panelHeight);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Mixes a colour into one pixel; {@code coverage} 0 leaves it, 1 replaces it. */
    void blend(int x, int y, int rgb, double coverage) {
        if (x < 0 || y < 0 || x >= width || y >= height || !(coverage > 0)) {
            return;
        }
        int at = (top + y) * stride + left + x;
        pixels[at] = Rgb.mix(pixels[at], rgb, Math.min(1, coverage));
    }

    void fill(int x, int y, int rectangleWidth, int rectangleHeight, int rgb) {
        for (int row = Math.max(0, y); row < Math.min(height, y + rectangleHeight); row++) {
            for (int column = Math.max(0, x); column < Math.min(width, x + rectangleWidth); column++) {
                blend(column, row, rgb, 1);
            }
        }
    }

    void disc(double x, double y, double radius, int rgb) {
        cover(x - radius, y - radius, x + radius, y + radius, rgb, 1, (px, py) -> radius - distance(px - x, py - y));
    }

    /** A circle of the given line width. */
    void ring(double x, double y, double radius, double lineWidth, int rgb, double opacity) {
        double outer = radius + lineWidth;
        cover(
                x - outer,
                y - outer,
                x + outer,
                y + outer,
                rgb,
                opacity,
                (px, py) -> lineWidth / 2 - Math.abs(distance(px - x, py - y) - radius));
    }

    /** A line with round ends; a dot if both ends are the same. */
    void line(double x0, double y0, double x1, double y1, double lineWidth, int rgb, double opacity) {
        double half = lineWidth / 2;
        double dx = x1 - x0;
        double dy = y1 - y0;
        double squared = Math.max(dx * dx + dy * dy, Double.MIN_NORMAL);
        cover(
                Math.min(x0, x1) - half,
                Math.min(y0, y1) - half,
                Math.max(x0, x1) + half,
                Math.max(y0, y1) + half,
                rgb,
                opacity,
                (px, py) -> {
                    double along = Math.clamp(((px - x0) * dx + (py - y0) * dy) / squared, 0, 1);
                    return half - distance(px - x0 - along * dx, py - y0 - along * dy);
                });
    }

    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < height; row++) {
            image.setRGB(0, row, width, 1, pixels, (top + row) * stride + left, stride);
        }
        return image;
    }

    /** {@link Math#hypot} guards against overflow, which pixels need not, and takes ten times as long. */
    private static double distance(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** How far a point lies inside a shape, in pixels; negative outside. */
    private interface Depth {
        double at(double x, double y);
    }

    /** Blends every pixel of a box by the share of it that the shape covers, estimated from the depth of its centre. */
    private void cover(double x0, double y0, double x1, double y1, int rgb, double opacity, Depth depth) {
        int lastRow = (int) Math.min(height - 1, Math.floor(y1 + 1));
        int lastColumn = (int) Math.min(width - 1, Math.floor(x1 + 1));
        for (int row = (int) Math.max(0, Math.floor(y0 - 1)); row <= lastRow; row++) {
            for (int column = (int) Math.max(0, Math.floor(x0 - 1)); column <= lastColumn; column++) {
                double inside = depth.at(column + 0.5, row + 0.5);
                blend(column, row, rgb, opacity * Math.clamp(inside + 0.5, 0, 1));
            }
        }
    }
}
