package dev.scantling.engine.cli;

import java.util.concurrent.Callable;

/**
 * A sub-command of {@code scantling}, found by {@link java.util.ServiceLoader}. Implementations are annotated with
 * picocli's {@code @Command}, which names them and their options; one instance serves one call.
 */
public interface Command extends Callable<Integer> {

    /**
     * Does what the user asked for.
     *
     * @return the exit status, see {@link ExitStatus}
     * @throws dev.scantling.ir.EngineException whose message is shown to the user
     */
    @Override
    Integer call();
}
