/** The small interfaces between the engine and a driver. */
@org.jspecify.annotations.NullMarked
module dev.scantling.device {
    requires static org.jspecify;
    requires transitive dev.scantling.ir;

    exports dev.scantling.device;
}
