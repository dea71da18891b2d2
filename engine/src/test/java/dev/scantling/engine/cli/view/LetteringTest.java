package dev.scantling.engine.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetteringTest {
    @Test
    void everyLetterLooksDifferent() {
        Map<Integer, String> seen = new HashMap<>();
        for (char letter = 'A'; letter <= 'z'; letter++) {
            if (Character.isLetter(letter)) {
                seen.merge(Arrays.hashCode(pixels("" + letter)), "" + letter, String::concat);
            }
        }
        "0123456789.,:-+/()%@_\u20ac"
                .chars()
                .forEach(c -> seen.merge(
                        Arrays.hashCode(pixels(Character.toString(c))), Character.toString(c), String::concat));
        assertThat(seen.values()).allMatch(letters -> letters.length() == 1);
    }

    @Test
    void textEndsWhereItsWidthSays() {
        Canvas canvas = new Canvas(100, 20, 0);
        Lettering.drawRight(canvas, 90, 4, 12, 0xFFFFFF, "HH");
        int row = 10;
        assertThat(canvas.toImage().getRGB(89, row) & 0xFF).isPositive();
        assertThat(canvas.toImage().getRGB(92, row) & 0xFF).isZero();
    }

    private static int[] pixels(String text) {
        Canvas canvas = new Canvas(16, 24, 0);
        Lettering.draw(canvas, 2, 2, 12, 0xFFFFFF, text);
        return canvas.toImage().getRGB(0, 0, 16, 24, null, 0, 16);
    }
}
