/** TensorFlow Lite files of quantized models: what they say, what memory they need, and their translation to graphs. */
package dev.scantling.models.tflite;
