package dev.scantling.ir;

import org.jspecify.annotations.Nullable;

/**
 * Everything that Scantling throws on purpose. The message says what was wrong, where, what was expected and found, and
 * what to do.
 */
public abstract sealed class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private EngineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The graph, its weights or a model file contradicts itself. */
    public static final class InvalidModel extends EngineException {
        private static final long serialVersionUID = 1L;

        public InvalidModel(String message) {
            super(message, null);
        }
    }

    /** The model needs an operator, or a form of one, that is not there. */
    public static final class UnsupportedOp extends EngineException {
        private static final long serialVersionUID = 1L;

        public UnsupportedOp(String message) {
            super(message, null);
        }
    }

    /** Data given to a reader or a run is not usable. */
    public static final class InvalidInput extends EngineException {
        private static final long serialVersionUID = 1L;

        public InvalidInput(String message) {
            super(message, null);
        }

        public InvalidInput(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A kernel could not be built. */
    public static final class CompilationFailed extends EngineException {
        private static final long serialVersionUID = 1L;

        public CompilationFailed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** No such device, or it is not usable here. */
    public static final class DeviceUnavailable extends EngineException {
        private static final long serialVersionUID = 1L;

        public DeviceUnavailable(String message) {
            super(message, null);
        }
    }

    /** A buffer does not fit. */
    public static final class OutOfDeviceMemory extends EngineException {
        private static final long serialVersionUID = 1L;

        public OutOfDeviceMemory(String message) {
            super(message, null);
        }
    }

    /** A file in a cache is damaged or foreign. */
    public static final class CorruptCache extends EngineException {
        private static final long serialVersionUID = 1L;

        public CorruptCache(String message) {
            super(message, null);
        }
    }

    /** A run was cancelled or passed its deadline; the session stays usable. */
    public static final class RunCancelled extends EngineException {
        private static final long serialVersionUID = 1L;

        public RunCancelled(String message) {
            super(message, null);
        }
    }
}
