/** ONNX files read, and their graphs translated to ours. */
package dev.scantling.models.onnx.load;
