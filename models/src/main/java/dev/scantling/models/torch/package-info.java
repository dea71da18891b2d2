/** What {@code torch.save} writes, read without running any of it. */
package dev.scantling.models.torch;
