/** One-time codes over REST, as an app asks for them and hands them in. */
@NullMarked
package io.doorstep.it.otp.rest;

import org.jspecify.annotations.NullMarked;
