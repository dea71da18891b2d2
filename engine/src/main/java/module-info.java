/** The door that users come in by: compile a program for a device and run it; and the command line. */
@org.jspecify.annotations.NullMarked
module dev.scantling.engine {
    requires static org.jspecify;
    requires transitive dev.scantling.jit;
    requires transitive dev.scantling.models;
    requires transitive dev.scantling.scheduler;
    requires com.fasterxml.jackson.databind;
    requires info.picocli;
    requires java.desktop;
    requires me.tongfei.progressbar;

    exports dev.scantling.engine;
    exports dev.scantling.engine.cli;
    exports dev.scantling.engine.cli.run;
    exports dev.scantling.engine.cli.text;
    exports dev.scantling.engine.conform;

    opens dev.scantling.engine.cli to
            info.picocli;
    opens dev.scantling.engine.cli.run to
            com.fasterxml.jackson.databind;

    uses dev.scantling.device.DeviceProvider;
    uses dev.scantling.engine.cli.Command;

    provides dev.scantling.engine.cli.Command with
            dev.scantling.engine.cli.ConformCommand,
            dev.scantling.engine.cli.ConvertCommand,
            dev.scantling.engine.cli.DemoCommand,
            dev.scantling.engine.cli.DevicesCommand,
            dev.scantling.engine.cli.ExplainCommand,
            dev.scantling.engine.cli.InspectCommand,
            dev.scantling.engine.cli.RunCommand,
            dev.scantling.engine.cli.ScheduleCommand,
            dev.scantling.engine.cli.SettingsCommand,
            dev.scantling.engine.cli.SimulateCommand,
            dev.scantling.engine.cli.TraceCommand,
            dev.scantling.engine.cli.TuneCommand;
}
