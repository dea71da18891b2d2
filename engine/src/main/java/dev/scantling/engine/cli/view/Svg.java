package dev.scantling.engine.cli.view;

import java.util.Locale;

/** Shapes of a vector picture as text for a page, in order. Not thread-safe. */
public final class Svg {
    private final StringBuilder shapes = new StringBuilder();

    /**
     * A box with a text inside, cut off where it is too long, and another that shows when one points at it.
     *
     * @param style a class of the page
     */
    public Svg box(double x, double y, double width, double height, String style, String text, String hint) {
        open("svg", x, y, width, height, "");
        shapes.append("<rect class=\"").append(style).append("\" width=\"100%\" height=\"100%\" rx=\"2\"/>");
        shapes.append("<title>").append(escaped(hint)).append("</title>");
        shapes.append("<text x=\"4\" y=\"13\">").append(escaped(text)).append("</text></svg>\n");
        return this;
    }

    /** A text that begins at a place. */
    public Svg text(double x, double y, String text) {
        shapes.append(format("<text x=\"%.1f\" y=\"%.1f\">", x, y))
                .append(escaped(text))
                .append("</text>\n");
        return this;
    }

    /** A line that leaves downwards and arrives from above. */
    public Svg curve(double x1, double y1, double x2, double y2) {
        double bend = Math.max(12, (y2 - y1) / 2);
        shapes.append(format(
                "<path d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f\"/>%n",
                x1, y1, x1, y1 + bend, x2, y2 - bend, x2, y2));
        return this;
    }

    /** These shapes and then others. */
    public Svg and(Svg others) {
        shapes.append(others.shapes);
        return this;
    }

    /** The picture. */
    public String of(double width, double height) {
        Svg picture = new Svg();
        picture.open("svg", 0, 0, width, height, " xmlns=\"http://www.w3.org/2000/svg\"");
        return picture.shapes + "\n" + shapes + "</svg>\n";
    }

    private void open(String element, double x, double y, double width, double height, String more) {
        shapes.append(format(
                "<%s x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"%s>", element, x, y, width, height, more));
    }

    /** Text as it may stand in a page. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
