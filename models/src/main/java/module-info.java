/** Network builders and weights. */
@org.jspecify.annotations.NullMarked
module dev.scantling.models {
    requires static org.jspecify;
    requires transitive dev.scantling.pointcloud;
    requires com.fasterxml.jackson.databind;
    requires com.google.protobuf;

    exports dev.scantling.models.load;
    exports dev.scantling.models.onnx;
    exports dev.scantling.models.onnx.load;
    exports dev.scantling.models.tensor;
    exports dev.scantling.models.torch;
    exports dev.scantling.models.tflite;
    exports dev.scantling.models.zoo;
}
