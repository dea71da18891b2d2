/** From a scan to labelled points: what the commands {@code run}, {@code demo} and {@code explain} have in common. */
package dev.scantling.engine.cli.run;
