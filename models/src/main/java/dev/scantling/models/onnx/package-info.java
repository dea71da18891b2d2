/** Dense programs as files of ONNX, for other runtimes; {@link dev.scantling.models.onnx.OnnxModel} is the way in. */
package dev.scantling.models.onnx;
