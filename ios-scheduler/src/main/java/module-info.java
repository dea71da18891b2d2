/** Partitions a graph into stages of concurrent groups. */
@org.jspecify.annotations.NullMarked
module dev.scantling.scheduler {
    requires static org.jspecify;
    requires transitive dev.scantling.ir;

    exports dev.scantling.scheduler;
    exports dev.scantling.scheduler.ios;
}
