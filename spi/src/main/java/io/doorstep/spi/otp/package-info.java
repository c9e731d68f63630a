/**
 * One-time codes sent to a contact: what every login form, REST call and grant asks of the engine.
 */
@NullMarked
package io.doorstep.spi.otp;

import org.jspecify.annotations.NullMarked;
