/** SMS senders. */
@NullMarked
package io.doorstep.spi.sms;

import org.jspecify.annotations.NullMarked;
