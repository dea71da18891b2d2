package dev.scantling.tests.zoo;

import java.util.List;

/**
 * What is known of a network of the zoo from elsewhere, and where from.
 *
 * @param parameters that it has to have
 * @param from where that number comes from
 * @param work its multiply-adds
 * @param cases a pattern of the golden models that are this network; empty if there are none
 */
record ZooRow(String network, long parameters, String from, Work work, String cases) {
    private static final String KITTI = "data/scans/semantickitti/000000.bin";
    private static final String DEFINITION = "public definition, computed";
    private static final String TABLE = "sum over the published table";

    /** How multiply-adds are counted, and how many billions there should be; empty if nobody says. */
    sealed interface Work {}

    /** Each output times the weights that it could meet, padding included. */
    record Fixed(String billions) implements Work {}

    /** What a run on a scan multiplies, padding left out. */
    record OnScan(String scan, String billions) implements Work {}

    /** The work depends on a scan that nobody published figures for. */
    record Unknown() implements Work {}

    static final List<ZooRow> ALL = List.of(
            new ZooRow("minkunet@0.5", 5_449_267, DEFINITION, onKitti("34.48"), "(ts21_)?minkunet_cr0p5_.*"),
            new ZooRow("minkunet@0.64", 8_793_617, DEFINITION, onKitti("55.53"), ""),
            new ZooRow("minkunet", 21_778_003, DEFINITION, onKitti("137.70"), "minkunet_cr1p0_.*"),
            new ZooRow("spvcnn@0.5", 5_449_267, DEFINITION, onKitti(""), "(ts21_)?spvcnn_cr0p5_.*"),
            new ZooRow("spvcnn@0.64", 8_793_617, DEFINITION, new Unknown(), ""),
            new ZooRow("spvcnn", 21_778_003, DEFINITION, onKitti(""), "spvcnn_cr1p0_.*"),
            minkowski("14", 11_580_852),
            minkowski("14a", 8_024_500),
            minkowski("14b", 8_961_588),
            minkowski("14c", 11_919_924),
            minkowski("14d", 43_315_764),
            minkowski("18", 21_704_244),
            minkowski("18a", 15_493_172),
            minkowski("18b", 17_204_660),
            minkowski("18d", 79_874_484),
            minkowski("34", 37_856_052),
            minkowski("34a", 36_607_412),
            minkowski("34b", 36_226_484),
            minkowski("34c", 37_856_052),
            minkowski("50", 31_763_444),
            minkowski("101", 70_809_588),
            new ZooRow("voxelbackbone8x", 711_872, DEFINITION, onKitti(""), ""),
            new ZooRow("voxelresbackbone8x", 2_695_312, DEFINITION, new Unknown(), ""),
            new ZooRow("second", 5_325_576, TABLE, onKitti(""), ""),
            new ZooRow("centerpoint", 8_941_590, TABLE, new Unknown(), ""),
            new ZooRow("pointpillars", 4_834_888, TABLE, onKitti(""), ""),
            new ZooRow("second-boxes", 5_325_576, TABLE, new Unknown(), ""),
            new ZooRow("pointpillars-boxes", 4_834_888, TABLE, new Unknown(), ""),
            new ZooRow("lidar-control", 1_847_780, "our own table", onKitti(""), ""),
            new ZooRow("pvcnn-s3dis", 2_572_493, DEFINITION, new Fixed("12.907"), "pvcnn_s3dis_c1"),
            new ZooRow("pvcnn-s3dis@0.5", 650_349, DEFINITION, new Fixed("3.358"), ""),
            new ZooRow("pvcnn-s3dis@0.25", 166_205, DEFINITION, new Fixed("0.905"), "pvcnn_s3dis_c0p25_.*"),
            new ZooRow("pvcnn-s3dis@0.125", 43_365, DEFINITION, new Fixed("0.259"), ""),
            new ZooRow("pvcnn-shapenet", 4_200_434, DEFINITION, new Fixed("15.445"), "pvcnn_shapenet_c1"),
            new ZooRow("pvcnn-shapenet@0.5", 1_058_578, DEFINITION, new Fixed("3.952"), ""),
            new ZooRow("pvcnn-shapenet@0.25", 268_898, DEFINITION, new Fixed("1.033"), ""),
            new ZooRow("pvcnnpp-s3dis", 13_709_837, DEFINITION, new Fixed(""), ""),
            new ZooRow("pvcnnpp-s3dis@0.5", 3_436_429, DEFINITION, new Fixed(""), "pvcnnpp_s3dis_c0p5"),
            new ZooRow("frustum-pvcnn", 3_358_336, DEFINITION, new Fixed(""), ""),
            new ZooRow("frustum-pointnet", 1_641_472, DEFINITION, new Fixed(""), ""),
            new ZooRow("pointnetpp-ssg", 1_475_880, TABLE, new Fixed(""), ""),
            new ZooRow("pointnetpp-msg", 1_747_848, TABLE, new Fixed(""), ""),
            new ZooRow("pointnetpp-parts", 1_392_434, TABLE, new Fixed(""), ""),
            new ZooRow("dgcnn-s3dis", 983_552, "trained checkpoint", new Fixed(""), ""),
            new ZooRow("pointnet", 819_624, "trained checkpoint", new Fixed(""), ""),
            new ZooRow("pointnet-parts", 263_474, "trained checkpoint", new Fixed(""), ""),
            new ZooRow("flot-layers", 111_109, "trained checkpoint", new Fixed(""), ""));

    private static ZooRow minkowski(String variant, long parameters) {
        return new ZooRow("minkunet" + variant, parameters, DEFINITION, new Unknown(), "");
    }

    private static Work onKitti(String billions) {
        return new OnScan(KITTI, billions);
    }
}
