/** The command line {@code scantling}; other modules add commands by providing {@link dev.scantling.engine.cli.Command}. */
package dev.scantling.engine.cli;
