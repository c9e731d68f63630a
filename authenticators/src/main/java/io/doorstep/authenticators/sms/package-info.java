/**
 * Sending SMS: the ordered list of a realm's senders with fail-over and circuit breakers, and what
 * all senders share. One package below for each vendor.
 */
@NullMarked
package io.doorstep.authenticators.sms;

import org.jspecify.annotations.NullMarked;
