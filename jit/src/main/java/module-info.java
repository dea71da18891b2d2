/** Lowers operators to a loop language and renders that into artifacts a device can load. */
@org.jspecify.annotations.NullMarked
module dev.scantling.jit {
    requires static org.jspecify;
    requires transitive dev.scantling.pointcloud;
    requires transitive dev.scantling.device;

    exports dev.scantling.jit.cache;
    exports dev.scantling.jit.loop;
    exports dev.scantling.jit.lower;
    exports dev.scantling.jit.render;
    exports dev.scantling.jit.render.opencl;
    exports dev.scantling.jit.render.x86;
    exports dev.scantling.jit.tune;
    exports dev.scantling.jit.x86;
}
