/**
 * The dynamic program of the Inter-Operator Scheduler.
 *
 * @see <a href="https://arxiv.org/abs/2011.01302">Ding, Zhu, Jia, Pekhimenko and Han, IOS: Inter-operator scheduler for CNN
 *     acceleration</a>
 */
@org.jspecify.annotations.NullMarked
package dev.scantling.scheduler.ios;
