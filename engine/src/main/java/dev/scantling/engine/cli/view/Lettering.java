package dev.scantling.engine.cli.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Text drawn with strokes, so that pictures need no fonts: servers often have none. A letter is a few polylines on a grid
 * of 5 x 9 points: column 0 to 4, row 0 (top) to 6 (base line) and 8 (descenders).
 */
final class Lettering {
    /** Distance of letters in grid steps. */
    private static final double ADVANCE = 5.6;

    /** One letter a line: the letter, then polylines separated by '/', each a list of points "column row". */
    private static final String STROKES = """
            A 06 20 46/14 34
            B 06 00 30 41 42 33 03/33 44 45 36 06
            C 41 30 10 01 05 16 36 45
            D 00 20 42 44 26 06 00
            E 40 00 06 46/03 33
            F 40 00 06/03 33
            G 41 30 10 01 05 16 36 45 43 23
            H 00 06/40 46/03 43
            I 10 30/20 26/16 36
            J 40 45 36 16 05
            K 00 06/40 03 46
            L 00 06 46
            M 06 00 23 40 46
            N 06 00 46 40
            O 10 30 41 45 36 16 05 01 10
            P 06 00 30 41 42 33 03
            Q 10 30 41 45 36 16 05 01 10/24 46
            R 06 00 30 41 42 33 03/23 46
            S 41 30 10 01 02 13 33 44 45 36 16 05
            T 00 40/20 26
            U 00 05 16 36 45 40
            V 00 26 40
            W 00 16 23 36 40
            X 00 46/40 06
            Y 00 23 40/23 26
            Z 00 40 06 46
            a 12 32 43 46/44 14 05 16 36 45
            b 00 06/03 12 32 43 45 36 16 05
            c 43 32 12 03 05 16 36 45
            d 40 46/43 32 12 03 05 16 36 45
            e 04 44 43 32 12 03 05 16 36 45
            f 40 30 21 26/02 32
            g 42 47 38 18 07/43 32 12 03 05 16 36 45
            h 00 06/03 12 32 43 46
            i 22 26/20 20
            j 32 37 28 18/30 30
            k 00 06/42 04/14 46
            l 20 25 36
            m 02 06/03 12 23 26/23 32 43 46
            n 02 06/03 12 32 43 46
            o 12 32 43 45 36 16 05 03 12
            p 02 08/03 12 32 43 45 36 16 05
            q 42 48/43 32 12 03 05 16 36 45
            r 02 06/04 22 32
            s 43 32 12 03 14 34 45 36 16 05
            t 10 15 26 36/02 32
            u 02 05 16 36 45/42 46
            v 02 26 42
            w 02 16 23 36 42
            x 02 46/42 06
            y 02 26/42 18 08
            z 02 42 06 46
            0 10 30 41 45 36 16 05 01 10/23 23
            1 11 20 26/16 36
            2 01 10 30 41 42 06 46
            3 00 40 22 33 44 45 36 16 05
            4 36 30 04 44
            5 40 00 03 33 44 45 36 06
            6 30 10 01 05 16 36 45 44 33 03
            7 00 40 16
            8 10 30 41 42 33 13 02 01 10/13 04 05 16 36 45 44 33
            9 43 13 02 01 10 30 41 45 36 16
            . 26 26
            , 26 17
            : 23 23/26 26
            ; 23 23/26 17
            ! 20 24/26 26
            ? 01 10 30 41 42 24/26 26
            - 13 33
            + 03 43/21 25
            = 02 42/04 44
            * 12 34/14 32/21 25
            / 06 40
            ( 30 21 25 36
            ) 10 21 25 16
            [ 30 10 16 36
            ] 10 30 36 16
            < 41 03 45
            > 01 43 05
            % 06 40/00 10 11 01 00/35 45 46 36 35
            _ 07 47
            # 10 16/30 36/02 42/04 44
            @ 36 16 05 01 10 30 41 44 34 32 22 13 24 34
            ' 20 21
            " 10 11/30 31
            | 20 28
            \u00b0 10 20 21 11 10
            \u00b7 24 24
            """;

    private static final List<int[]> UNKNOWN = List.of(new int[] {0, 0, 4, 0, 4, 6, 0, 6, 0, 0});
    private static final Map<Character, List<int[]>> LETTERS = parse();

    private Lettering() {}

    /** Draws a line of text; (x, y) is the upper left corner of its first capital, which is {@code height} pixels high. */
    static void draw(Canvas canvas, double x, double y, double height, int rgb, String text) {
        double step = height / 6;
        double lineWidth = Math.max(1.1, step * 0.75);
        for (int i = 0; i < text.length(); i++) {
            for (int[] polyline : strokes(text.charAt(i))) {
                draw(canvas, x + i * ADVANCE * step, y, step, lineWidth, rgb, polyline);
            }
        }
    }

    /** As {@link #draw}, with {@code right} where the text ends. */
    static void drawRight(Canvas canvas, double right, double y, double height, int rgb, String text) {
        draw(canvas, right - width(text, height), y, height, rgb, text);
    }

    /** Width of a line of text in pixels. */
    static double width(String text, double height) {
        return Math.max(0, text.length() * ADVANCE - (ADVANCE - 4)) * height / 6;
    }

    private static void draw(
            Canvas canvas, double x, double y, double step, double lineWidth, int rgb, int[] polyline) {
        for (int i = 0; i + 3 < polyline.length; i += 2) {
            canvas.line(
                    x + polyline[i] * step,
                    y + polyline[i + 1] * step,
                    x + polyline[i + 2] * step,
                    y + polyline[i + 3] * step,
                    lineWidth,
                    rgb,
                    1);
        }
    }

    private static List<int[]> strokes(char letter) {
        return letter == ' ' ? List.of() : LETTERS.getOrDefault(letter, UNKNOWN);
    }

    private static Map<Character, List<int[]>> parse() {
        Map<Character, List<int[]>> letters = new HashMap<>();
        STROKES.lines()
                .forEach(line -> letters.put(
                        line.charAt(0),
                        Stream.of(line.substring(2).split("/"))
                                .map(Lettering::digits)
                                .toList()));
        return letters;
    }

    private static int[] digits(String polyline) {
        return polyline.chars()
                .filter(c -> c != ' ')
                .map(c -> Character.digit(c, 10))
                .toArray();
    }
}
