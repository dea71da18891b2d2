/** What the commands print: numbers, tables, progress. */
package dev.scantling.engine.cli.text;
