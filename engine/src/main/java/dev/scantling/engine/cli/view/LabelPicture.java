package dev.scantling.engine.cli.view;

import dev.scantling.ir.EngineException;
import dev.scantling.sparse.io.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** One picture of a labelled scan: from above, as the sensor sees it, and the classes in it. */
public final class LabelPicture {
    private static final int WIDTH = 1400;
    private static final int MARGIN = 20;
    private static final int TITLE = 62;
    private static final int LEGEND_WIDTH = 330;
    private static final int BIRDS_EYE_HEIGHT = 760;
    private static final int RANGE_HEIGHT = 240;
    private static final int HEIGHT = TITLE + BIRDS_EYE_HEIGHT + MARGIN + RANGE_HEIGHT + MARGIN;

    private LabelPicture() {}

    /**
     * Draws and writes a PNG.
     *
     * @throws EngineException.InvalidInput if the file cannot be written
     */
    public static void write(Path file, LabelledPoints points, String title, String subtitle) {
        Canvas canvas = draw(points, title, subtitle);
        AtomicFile.write(file, stream -> {
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(stream)) {
                if (!ImageIO.write(canvas.toImage(), "png", out)) {
                    throw new IOException("this Java runtime cannot write PNG files");
                }
            }
        });
    }

    static Canvas draw(LabelledPoints points, String title, String subtitle) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT, Rgb.BACKGROUND);
        Lettering.draw(canvas, MARGIN, 14, 17, Rgb.TEXT, title);
        Lettering.draw(canvas, MARGIN, 42, 10, Rgb.FAINT_TEXT, subtitle);
        int inner = WIDTH - 2 * MARGIN;
        int mapWidth = inner - LEGEND_WIDTH - MARGIN;
        Canvas map = panel(canvas, TITLE, mapWidth, BIRDS_EYE_HEIGHT);
        new BirdsEyeView(map, points).draw(points);
        Legend.draw(canvas.panel(MARGIN + mapWidth + MARGIN, TITLE + 4, LEGEND_WIDTH, BIRDS_EYE_HEIGHT - 4), points);
        Canvas range = panel(canvas, TITLE + BIRDS_EYE_HEIGHT + MARGIN, inner, RANGE_HEIGHT);
        new RangeView(range, points).draw(points);
        return canvas;
    }

    private static Canvas panel(Canvas canvas, int y, int width, int height) {
        Canvas panel = canvas.panel(MARGIN, y, width, height);
        panel.fill(0, 0, width, height, Rgb.PANEL);
        return panel;
    }
}
