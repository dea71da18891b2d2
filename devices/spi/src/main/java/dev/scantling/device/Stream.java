package dev.scantling.device;

/** An in-order queue of launches for one caller at a time. */
public interface Stream extends AutoCloseable {

    /**
     * Queues a launch; on the CPU it has finished on return.
     *
     * @throws dev.scantling.ir.EngineException if the kernel failed, with its name
     */
    void launch(Launch launch);

    /** Waits until everything queued has finished. */
    void synchronize();

    @Override
    void close();
}
