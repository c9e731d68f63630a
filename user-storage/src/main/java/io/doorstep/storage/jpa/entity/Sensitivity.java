package io.doorstep.storage.jpa.entity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a column gives away. Every column carries one, and a test fails for one that does not, so
 * that nobody adds a column without having thought about it.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sensitivity {

  Level value();

  /** How bad it is if a column is read by the wrong person. */
  enum Level {
    /** Ids, states, counters, times. */
    NONE,
    /** Tells something of a person; never in logs, events or URLs. */
    PERSONAL,
    /** Keyed hashes and ciphertexts; worthless without a key from outside the database. */
    PROTECTED
  }
}
