/** Partitions a graph into stages of concurrent groups. */
@org.jspecify.annotations.NullMarked
module dev.scantling.scheduler {
    requires static org.jspecify;
    requires transitive dev.scantling.ir;
    requires com.fasterxml.jackson.databind;

    exports dev.scantling.scheduler;
    exports dev.scantling.scheduler.file;
    exports dev.scantling.scheduler.ios;

    opens dev.scantling.scheduler.file to
            com.fasterxml.jackson.databind;
}
