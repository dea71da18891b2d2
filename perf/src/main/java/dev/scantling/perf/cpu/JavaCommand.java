package dev.scantling.perf.cpu;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command line of another JVM like this one. */
final class JavaCommand {
    private static final String ADD_MODULES = "--add-modules=";
    private static final String ARCHIVE = "-XX:SharedArchiveFile=";

    private JavaCommand() {}

    /** The same java, the same flags and the same modules or class path, another main class. */
    static List<String> of(Class<?> main, List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(flags);
        path("-p", modulePath()).ifPresent(command::addAll);
        path("-cp", ManagementFactory.getRuntimeMXBean().getClassPath()).ifPresent(command::addAll);
        command.addAll(entry(main));
        command.addAll(arguments);
        return command;
    }

    /** A command whose JVM adds all modules that it did, but one. */
    static List<String> without(String module, List<String> command) {
        return command.stream()
                .map(word -> word.startsWith(ADD_MODULES) ? ADD_MODULES + without(module, word) : word)
                .filter(word -> !word.equals(ADD_MODULES))
                .toList();
    }

    /** A command whose JVM loads all classes itself. */
    static List<String> withoutArchive(List<String> command) {
        return command.stream().filter(word -> !word.startsWith(ARCHIVE)).toList();
    }

    private static String without(String module, String flag) {
        return Arrays.stream(flag.substring(ADD_MODULES.length()).split(",", -1))
                .filter(added -> !added.equals(module))
                .collect(Collectors.joining(","));
    }

    private static List<String> entry(Class<?> main) {
        Module module = main.getModule();
        return module.isNamed() ? List.of("-m", module.getName() + "/" + main.getName()) : List.of(main.getName());
    }

    /** Where the modules of this JVM are that do not belong to Java, as it was told, since kept classes fit only that. */
    private static String modulePath() {
        String told = System.getProperty("jdk.module.path");
        return told != null ? told : foundPath();
    }

    private static String foundPath() {
        return ModuleLayer.boot().configuration().modules().stream()
                .flatMap(module -> module.reference().location().stream())
                .filter(location -> location.getScheme().equals("file"))
                .map(location -> Path.of(location).toString())
                .sorted()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Optional<List<String>> path(String flag, String folders) {
        return folders.isEmpty() ? Optional.empty() : Optional.of(List.of(flag, folders));
    }
}
