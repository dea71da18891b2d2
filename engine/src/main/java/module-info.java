/** The door that users come in by: compile a program for a device and run it. */
@org.jspecify.annotations.NullMarked
module dev.scantling.engine {
    requires static org.jspecify;
    requires transitive dev.scantling.jit;
    requires transitive dev.scantling.models;
    requires transitive dev.scantling.scheduler;
    requires com.fasterxml.jackson.databind;

    exports dev.scantling.engine;

    uses dev.scantling.device.DeviceProvider;
}
