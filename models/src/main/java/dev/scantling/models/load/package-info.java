/**
 * Values for the parameters of a network: read from a file, every tensor checked against the list that the network gives,
 * or filled by a documented formula.
 */
package dev.scantling.models.load;
