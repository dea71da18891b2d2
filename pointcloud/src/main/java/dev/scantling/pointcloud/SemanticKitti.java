package dev.scantling.pointcloud;

import java.util.Locale;

/**
 * The 19 classes on which SemanticKITTI networks are trained, in order of train id, with the data set's colours.
 *
 * @see <a href="https://arxiv.org/abs/1904.01416">SemanticKITTI</a>
 */
public enum SemanticKitti {
    CAR(0, 10, 0x6496F5),
    BICYCLE(1, 11, 0x64E6F5),
    MOTORCYCLE(2, 15, 0x1E3C96),
    TRUCK(3, 18, 0x501EB4),
    OTHER_VEHICLE(4, 20, 0x0000FF),
    PERSON(5, 30, 0xFF1E1E),
    BICYCLIST(6, 31, 0xFF28C8),
    MOTORCYCLIST(7, 32, 0x961E5A),
    ROAD(8, 40, 0xFF00FF),
    PARKING(9, 44, 0xFF96FF),
    SIDEWALK(10, 48, 0x4B004B),
    OTHER_GROUND(11, 49, 0xAF004B),
    BUILDING(12, 50, 0xFFC800),
    FENCE(13, 51, 0xFF7832),
    VEGETATION(14, 70, 0x00AF00),
    TRUNK(15, 71, 0x873C00),
    TERRAIN(16, 72, 0x96F050),
    POLE(17, 80, 0xFFF096),
    TRAFFIC_SIGN(18, 81, 0xFF0000);

    /** Train id of points that take no part in training or evaluation. */
    public static final int IGNORED = 255;

    private final int trainId;
    private final int rawLabel;
    private final int rgb;

    SemanticKitti(int trainId, int rawLabel, int rgb) {
        this.trainId = trainId;
        this.rawLabel = rawLabel;
        this.rgb = rgb;
    }

    /** The class in {@code .label} files. */
    public int rawLabel() {
        return rawLabel;
    }

    /** 0 to 18: the channel of a network's output. */
    public int trainId() {
        return trainId;
    }

    /** Colour as 0xRRGGBB. */
    public int rgb() {
        return rgb;
    }

    /** The name in the data set, such as {@code traffic-sign}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The class of a train id.
     *
     * @throws IllegalArgumentException unless it is 0 to 18
     */
    public static SemanticKitti ofTrainId(int trainId) {
        for (SemanticKitti kind : values()) {
            if (kind.trainId == trainId) {
                return kind;
            }
        }
        throw new IllegalArgumentException("train id " + trainId + " is not 0 to " + (values().length - 1));
    }

    /**
     * The train id of a word of a {@code .label} file, instance included or not: moving objects count as their kind,
     * buses and rail vehicles as other vehicles, lane markings as road; everything else is {@link #IGNORED}.
     */
    public static int trainId(int word) {
        int label = word & 0xFFFF;
        return switch (label) {
            case 13, 16, 256, 257, 259 -> OTHER_VEHICLE.trainId();
            case 60 -> ROAD.trainId();
            case 252 -> CAR.trainId();
            case 253 -> BICYCLIST.trainId();
            case 254 -> PERSON.trainId();
            case 255 -> MOTORCYCLIST.trainId();
            case 258 -> TRUCK.trainId();
            default -> ofRawLabel(label);
        };
    }

    private static int ofRawLabel(int label) {
        for (SemanticKitti kind : values()) {
            if (kind.rawLabel == label) {
                return kind.trainId;
            }
        }
        return IGNORED;
    }
}
