package io.doorstep.it.otp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many callers at once. */
public final class Crowd {

  private Crowd() {}

  /** Has all of them wait at one line, lets them go together, and collects what they got. */
  public static <T> List<T> atOnce(int size, IntFunction<T> call) {
    ExecutorService callers = Executors.newFixedThreadPool(size);
    CountDownLatch line = new CountDownLatch(1);
    try {
      List<Future<T>> calls = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int number = i;
        Callable<T> caller =
            () -> {
              line.await();
              return call.apply(number);
            };
        calls.add(callers.submit(caller));
      }
      line.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : calls) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      callers.shutdownNow();
    }
  }
}
