/** Pictures of labelled points: everything is drawn by these classes, so that any machine gives the same pixels. */
package dev.scantling.engine.cli.view;
