package io.doorstep.benchmark;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Everybody with an account, in a circle. */
final class People {

  private final AtomicInteger position;

  private People(int start) {
    this.position = new AtomicInteger(start);
  }

  static List<Person> all() {
    return IntStream.range(0, Settings.users()).mapToObj(Person::new).toList();
  }

  /** Flows start all around the circle, so that none finds the way prepared by another. */
  static People startingAt(double share) {
    return new People((int) (share * Settings.users()));
  }

  Person next() {
    return new Person(position.getAndIncrement() % Settings.users());
  }
}
