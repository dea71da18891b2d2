package dev.scantling.device.cpu;

import dev.scantling.device.HostKernel;
import dev.scantling.device.Kernel;

/** Code in this process. */
record CpuKernel(String name, HostKernel code) implements Kernel {}
