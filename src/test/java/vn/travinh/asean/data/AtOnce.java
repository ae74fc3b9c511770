package vn.travinh.asean.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Things done at the same moment. */
final class AtOnce {
  private AtOnce() {}

  static void run(Runnable... all) throws Exception {
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (Runnable each : all) {
      calls.add(
          () -> {
            each.run();
            return true;
          });
    }
    call(calls);
  }

  /** What each of them gives, in their order. */
  static <T> List<T> call(List<Callable<T>> all) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    try {
      CountDownLatch ready = new CountDownLatch(all.size());
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> each : all) {
        futures.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return each.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
