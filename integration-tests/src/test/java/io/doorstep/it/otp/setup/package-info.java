/** What admins do about one-time codes: setting a realm up, and lifting locks. */
@NullMarked
package io.doorstep.it.otp.setup;

import org.jspecify.annotations.NullMarked;
