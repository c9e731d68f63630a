package io.doorstep.benchmark;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Divides the processor time that the server used, in user and in system mode, by the logins that
 * were completed with it. It counts all that a server does, wherever: answering, delivering the
 * message in a thread of its own, collecting garbage, compiling.
 */
final class CpuMeter {

  private static final double NANOS_PER_MILLI = 1e6;

  private final Supplier<Duration> processorTime;
  private final LongAdder logins = new LongAdder();
  private Duration start = Duration.ZERO;

  /**
   * @param processorTime of the server since it was started
   */
  CpuMeter(Supplier<Duration> processorTime) {
    this.processorTime = processorTime;
  }

  void start() {
    logins.reset();
    start = processorTime.get();
  }

  void countLogin() {
    logins.increment();
  }

  /** Milliseconds per login since {@link #start}. */
  double millisPerLogin() {
    return processorTime.get().minus(start).toNanos() / NANOS_PER_MILLI / logins.sum();
  }
}
