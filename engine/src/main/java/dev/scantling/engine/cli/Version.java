package dev.scantling.engine.cli;

import picocli.CommandLine.IVersionProvider;

/** The line that {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getModule().getDescriptor() == null
                ? ""
                : Main.class
                        .getModule()
                        .getDescriptor()
                        .version()
                        .map(Object::toString)
                        .orElse("");
        return new String[] {"Scantling " + version, "Java " + Runtime.version()};
    }
}
