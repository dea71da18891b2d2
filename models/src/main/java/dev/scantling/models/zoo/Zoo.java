package dev.scantling.models.zoo;

import dev.scantling.ir.EngineException;
import dev.scantling.models.zoo.VoxelBackbone.Kind;
import java.util.Optional;

/**
 * The networks by the names that users type: {@code minkunet}, {@code spvcnn@0.5}, {@code spvnas:FILE}, {@code pvcnn-s3dis@0.25}, {@code nasnet},
 * {@code squeezenet@224x8}, {@code randwire:FOLDER}.
 */
public final class Zoo {
    /** What {@link #parse} accepts. */
    public static final String KNOWN = "minkunet[@WIDTH], spvcnn[@WIDTH] (WIDTH a factor such as 0.5, default 1.0), "
            + "on coloured scans minkunetN[@WIDTH] (N of MinkowskiEngine: 14, 14a, 14b, 14c, 14d, 18, 18a, 18b, 18d, 34, 34a, 34b, 34c, 50, 101), "
            + "to find things in scans voxelbackbone8x, voxelresbackbone8x, second, second-boxes, centerpoint, pointpillars, pointpillars-boxes, to steer lidar-control, "
            + "spvnas:FILE (a sub-net's sample as JSON); on one cloud of as many points as published pvcnn-s3dis, pvcnn-shapenet, "
            + "pvcnnpp-s3dis, frustum-pvcnn, frustum-pointnet, each with [@WIDTH], pointnetpp-ssg, pointnetpp-msg, pointnetpp-parts, flot-layers, dgcnn-s3dis, pointnet, pointnet-parts; on images inception_v3, squeezenet, squeezenet-plain, nasnet, each with [@EDGE[xBATCH]] "
            + "(pixels and images, default: as published, one), randwire[@EDGE[xBATCH]]:FOLDER (of wirings ws-*.txt)";

    private static final String MINKOWSKI = "minkunet";

    private Zoo() {}

    /** {@link #parse(String, NetworkOptions)} with the default options. */
    public static Network parse(String text) {
        return parse(text, NetworkOptions.DEFAULT);
    }

    /**
     * Builds the network that {@code text} names.
     *
     * @throws EngineException.InvalidInput if there is none, listing those there are, or its width or file is unusable
     * @throws EngineException.InvalidModel if the file of a sub-net contradicts itself
     */
    public static Network parse(String text, NetworkOptions options) {
        NetworkName name = NetworkName.parse(text);
        return switch (name.network()) {
            case "minkunet" -> name.withWidth(cr -> MinkUNet.build(cr, options));
            case "spvcnn" -> name.withWidth(cr -> Spvcnn.build(cr, options));
            case "spvnas" -> name.withFile(file -> Spvnas.build(SpvnasSample.read(file), options));
            case "pvcnn-s3dis" -> name.withWidth(width -> Pvcnn.s3dis(width, Pvcnn.S3DIS_CLOUD));
            case "pvcnn-shapenet" -> name.withWidth(width -> Pvcnn.shapenet(width, Pvcnn.SHAPENET_CLOUD));
            case "pvcnnpp-s3dis" -> name.withWidth(width -> Pvcnnpp.s3dis(width, Pvcnnpp.S3DIS_CLOUD));
            case "dgcnn-s3dis" -> name.alone(() -> Dgcnn.s3dis(Dgcnn.S3DIS_CLOUD));
            case "pointnet" ->
                name.alone(() -> PointNet.classifier(PointNet.MODELNET_CLASSES, PointNet.WIDTH, PointNet.CLOUD));
            case "pointnet-parts" -> name.alone(() -> PointNet.segmentation(PointNet.SHAPENET_PARTS, PointNet.CLOUD));
            case "pointnetpp-ssg" -> name.alone(() -> PointNetpp.singleScale(PointNetpp.MODELNET_CLOUD));
            case "pointnetpp-msg" -> name.alone(() -> PointNetpp.multiScale(PointNetpp.MODELNET_CLOUD));
            case "pointnetpp-parts" -> name.alone(() -> PointNetpp.parts(PointNetpp.SHAPENET_CLOUD));
            case "frustum-pvcnn" -> name.withWidth(width -> Frustum.pvcnn(width, Frustum.KITTI_CLOUD));
            case "frustum-pointnet" -> name.withWidth(width -> Frustum.pointNet(width, Frustum.KITTI_CLOUD));
            case "flot-layers" -> name.alone(() -> Flot.layers(Flot.CLOUD));
            case "inception_v3" -> name.withSize(InceptionV3.EDGE, InceptionV3::build);
            case "squeezenet" -> name.withSize(SqueezeNet.EDGE, SqueezeNet::build);
            case "squeezenet-plain" -> name.withSize(SqueezeNet.PLAIN_EDGE, SqueezeNet::plain);
            case "nasnet" -> name.withSize(NasNet.EDGE, NasNet::build);
            case "randwire" -> RandWire.build(Wiring.readAll(name.path()), name.size(RandWire.EDGE));
            case "voxelbackbone8x" -> name.alone(() -> VoxelBackbone.build(Kind.PLAIN, DetectionScene.KITTI));
            case "voxelresbackbone8x" -> name.alone(() -> VoxelBackbone.build(Kind.RESIDUAL, DetectionScene.NUSCENES));
            case "second" -> name.alone(() -> Detectors.second(DetectionScene.KITTI));
            case "second-boxes" -> name.alone(() -> Detectors.secondBoxes(DetectionScene.KITTI));
            case "pointpillars-boxes" -> name.alone(() -> PointPillars.boxes(DetectionScene.KITTI_PILLARS));
            case "lidar-control" -> name.alone(() -> LidarControl.build(1, 1));
            case "centerpoint" -> name.alone(() -> Detectors.centerPoint(DetectionScene.NUSCENES));
            case "pointpillars" -> name.alone(() -> PointPillars.build(DetectionScene.KITTI_PILLARS));
            default -> minkowski(name);
        };
    }

    /** A member of MinkowskiEngine's family, whose names are many. */
    private static Network minkowski(NetworkName name) {
        MinkowskiVariant variant = Optional.of(name.network())
                .filter(network -> network.startsWith(MINKOWSKI))
                .flatMap(network -> MinkowskiVariant.of(network.substring(MINKOWSKI.length())))
                .orElseThrow(() ->
                        new EngineException.InvalidInput("unknown network '" + name.text() + "'; known: " + KNOWN));
        return name.withWidth(
                width -> MinkowskiUNet.build(variant, width, MinkowskiUNet.COLOURS, MinkowskiUNet.SCANNET_CLASSES));
    }
}
