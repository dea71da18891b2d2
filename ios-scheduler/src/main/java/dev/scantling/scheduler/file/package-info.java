/** Schedules in files. */
@org.jspecify.annotations.NullMarked
package dev.scantling.scheduler.file;
