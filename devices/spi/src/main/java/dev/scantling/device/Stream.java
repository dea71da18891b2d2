package dev.scantling.device;

/**
 * An in-order queue of launches for one caller at a time. A device may run what it was given later, and the launches of several streams at
 * the same time: {@link #after} says what has to wait for what, without the caller waiting.
 */
public interface Stream extends AutoCloseable {

    /**
     * Queues a launch; on the CPU it has finished on return, elsewhere at the next {@link #synchronize}. The caller may have to wait for
     * earlier ones, so that it is never far ahead of the device. What the launch says of its time is known when it has finished.
     *
     * @throws dev.scantling.ir.EngineException if the kernel or one before it failed, with its name
     */
    void launch(Launch launch);

    /**
     * Lets what is queued here from now on begin only when all that another stream was given until now has finished, and what that one came
     * after. The caller does not wait, and may not use the other one meanwhile.
     *
     * @param before a stream of the same device
     * @throws dev.scantling.ir.EngineException.InvalidInput if it is one of another device
     */
    void after(Stream before);

    /**
     * Waits until everything queued has finished, and so what it came after.
     *
     * @throws dev.scantling.ir.EngineException if a kernel failed, with its name; here, or in a stream that this one came after, which says
     *     so too
     */
    void synchronize();

    @Override
    void close();
}
