package dev.scantling.models.onnx;

/** Whose operators an ONNX file has. */
public enum OnnxDialect {
    /** ONNX's own: dense programs, for any runtime. */
    STANDARD,
    /**
     * Those of the domain {@value #DOMAIN}: every operator of ours with all its attributes, so that a program comes back as it was, names
     * included. {@code docs/onnx.md} has the table.
     */
    SCANTLING,
    /**
     * NVIDIA's {@code SparseConvolution} and {@code ScatterDense} over voxels, as its exporters write networks of spconv: encoders up to
     * the dense volume, in float16.
     *
     * @see <a href="https://github.com/NVIDIA-AI-IOT/Lidar_AI_Solution/tree/master/libraries/3DSparseConvolution">3DSparseConvolution</a>
     */
    SPCONV;

    /** Of operators of ours. */
    public static final String DOMAIN = "dev.scantling";

    /** Raised whenever the meaning of an operator or attribute changes. */
    public static final long DOMAIN_VERSION = 1;

    /** The attribute of our nodes with the types of their results, as graphs in text have them. */
    public static final String TYPES = "types";
}
