/**
 * Sending SMS: the ordered list of a realm's senders with fail-over and circuit breakers. One
 * package below for each vendor.
 */
@NullMarked
package io.doorstep.authenticators.sms;

import org.jspecify.annotations.NullMarked;
