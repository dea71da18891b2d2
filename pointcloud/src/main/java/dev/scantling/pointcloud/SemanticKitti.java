package dev.scantling.pointcloud;

import java.util.Locale;

/**
 * The 19 classes on which SemanticKITTI networks are trained, in order of train id, with the data set's colours.
 *
 * @see <a href="https://arxiv.org/abs/1904.01416">SemanticKITTI</a>
 */
public enum SemanticKitti {
    CAR(10, 0x6496F5),
    BICYCLE(11, 0x64E6F5),
    MOTORCYCLE(15, 0x1E3C96),
    TRUCK(18, 0x501EB4),
    OTHER_VEHICLE(20, 0x0000FF),
    PERSON(30, 0xFF1E1E),
    BICYCLIST(31, 0xFF28C8),
    MOTORCYCLIST(32, 0x961E5A),
    ROAD(40, 0xFF00FF),
    PARKING(44, 0xFF96FF),
    SIDEWALK(48, 0x4B004B),
    OTHER_GROUND(49, 0xAF004B),
    BUILDING(50, 0xFFC800),
    FENCE(51, 0xFF7832),
    VEGETATION(70, 0x00AF00),
    TRUNK(71, 0x873C00),
    TERRAIN(72, 0x96F050),
    POLE(80, 0xFFF096),
    TRAFFIC_SIGN(81, 0xFF0000);

    /** Train id of points that take no part in training or evaluation. */
    public static final int IGNORED = 255;

    private final int rawLabel;
    private final int rgb;

    SemanticKitti(int rawLabel, int rgb) {
        this.rawLabel = rawLabel;
        this.rgb = rgb;
    }

    /** The class in {@code .label} files. */
    public int rawLabel() {
        return rawLabel;
    }

    /** 0 to 18: the channel of a network's output. */
    public int trainId() {
        return ordinal();
    }

    /** Colour as 0xRRGGBB. */
    public int rgb() {
        return rgb;
    }

    /** The name in the data set, such as {@code traffic-sign}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class of a train id. */
    public static SemanticKitti ofTrainId(int trainId) {
        return values()[trainId];
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
                return kind.trainId();
            }
        }
        return IGNORED;
    }
}
