package dev.scantling.engine.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.SemanticKitti;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelPictureTest {
    private static final byte CAR = (byte) SemanticKitti.CAR.trainId();

    private static LabelledPoints at(float x, float y, float z, int count) {
        byte[] labels = new byte[count];
        Arrays.fill(labels, CAR);
        return new LabelledPoints(
                PointCloud.builder()
                        .xyz(filled(x, count), filled(y, count), filled(z, count))
                        .build(),
                labels);
    }

    private static float[] filled(float value, int count) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void aFileShowsThePoints(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("view.png");
        LabelPicture.write(file, at(3, 0, 0, 1), "title", "subtitle");
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(count(image, Rgb.lifted(SemanticKitti.CAR.rgb()))).isPositive();
    }

    @Test
    void scansOfNoPointAndOfOneAreDrawn() {
        LabelPicture.draw(at(0, 0, 0, 0), "no points", "");
        LabelPicture.draw(at(0, 0, 0, 1), "one point, in the sensor", "");
        LabelPicture.draw(at(1e4f, -1e4f, 0, 1), "one point, far away", "");
    }

    @Test
    void forwardIsRightAndLeftIsUp() {
        Canvas canvas = new Canvas(200, 100, 0);
        LabelledPoints points = at(4, 1, 0, 50);
        new BirdsEyeView(canvas, points).draw(points);
        // 5 m to the right border: 20 pixels a metre from the centre (100, 50); cars are blue, the background is black
        assertThat(canvas.toImage().getRGB(180, 30) & 0xFF).isGreaterThan(0x80);
        assertThat(canvas.toImage().getRGB(20, 70) & 0xFF).isLessThan(0x40);
    }

    @Test
    void theSameScanGivesTheSamePixels() {
        LabelledPoints points = at(7, -3, 1, 17);
        assertThat(pixels(points)).isEqualTo(pixels(points));
    }

    private static int[] pixels(LabelledPoints points) {
        BufferedImage image = LabelPicture.draw(points, "t", "s").toImage();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static long count(BufferedImage image, int rgb) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).filter(pixel -> (pixel & 0xFFFFFF) == rgb).count();
    }
}
