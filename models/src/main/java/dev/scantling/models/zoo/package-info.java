/**
 * Network builders. A builder writes the graph and lists every tensor of the network's published state dict, under its
 * published name and in its published layout; {@link dev.scantling.models.zoo.Zoo} finds one by the text a user types.
 */
package dev.scantling.models.zoo;
