/** Point columns, readers and writers, voxelisation, algorithms on clouds, the LiDAR simulator. */
@org.jspecify.annotations.NullMarked
module dev.scantling.pointcloud {
    requires static org.jspecify;
    requires transitive dev.scantling.sparse;
    requires laszip4j;

    exports dev.scantling.pointcloud;
    exports dev.scantling.pointcloud.cloud;
    exports dev.scantling.pointcloud.io;
    exports dev.scantling.pointcloud.sim;
}
