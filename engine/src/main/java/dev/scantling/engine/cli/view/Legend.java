package dev.scantling.engine.cli.view;

import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.pointcloud.SemanticKitti;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The classes that occur, most frequent first, with their share of the points. */
final class Legend {
    private static final int ROW = 26;

    private Legend() {}

    static void draw(Canvas canvas, LabelledPoints points) {
        int[] counts = points.counts();
        Lettering.draw(canvas, 0, 0, 11, Rgb.FAINT_TEXT, Numbers.count(points.size()) + " points");
        int y = 34;
        for (SemanticKitti kind : byFrequency(counts)) {
            drawRow(canvas, y, Rgb.lifted(kind.rgb()), kind.text(), counts[kind.trainId()], points.size());
            y += ROW;
        }
        int others = points.size()
                - Arrays.stream(counts, 0, SemanticKitti.values().length).sum();
        if (others > 0) {
            drawRow(canvas, y, Rgb.lifted(Rgb.UNLABELLED), "unlabelled", others, points.size());
        }
    }

    private static List<SemanticKitti> byFrequency(int[] counts) {
        return Arrays.stream(SemanticKitti.values())
                .filter(kind -> counts[kind.trainId()] > 0)
                .sorted(Comparator.comparingInt(kind -> -counts[kind.trainId()]))
                .toList();
    }

    private static void drawRow(Canvas canvas, int y, int rgb, String name, int count, int total) {
        canvas.disc(8, y + 6, 7, rgb);
        Lettering.draw(canvas, 26, y, 12, Rgb.TEXT, name);
        Lettering.drawRight(canvas, canvas.width() - 78, y + 1, 10, Rgb.FAINT_TEXT, Numbers.count(count));
        Lettering.drawRight(canvas, canvas.width() - 4, y + 1, 10, Rgb.FAINT_TEXT, Numbers.percent(count, total));
    }
}
