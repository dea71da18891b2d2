package dev.scantling.perf.cpu;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line of another JVM like this one. */
final class JavaCommand {
    private JavaCommand() {}

    /** The same java, the same flags and the same modules or class path, another main class. */
    static List<String> of(Class<?> main, List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(flags);
        property("jdk.module.path").ifPresent(path -> command.addAll(List.of("-p", path)));
        property("java.class.path").ifPresent(path -> command.addAll(List.of("-cp", path)));
        command.addAll(entry(main));
        command.addAll(arguments);
        return command;
    }

    private static List<String> entry(Class<?> main) {
        Module module = main.getModule();
        return module.isNamed() ? List.of("-m", module.getName() + "/" + main.getName()) : List.of(main.getName());
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isEmpty());
    }
}
