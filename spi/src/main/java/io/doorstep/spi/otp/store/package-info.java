/** Where challenges are kept between asking for a code and entering it. */
@NullMarked
package io.doorstep.spi.otp.store;

import org.jspecify.annotations.NullMarked;
