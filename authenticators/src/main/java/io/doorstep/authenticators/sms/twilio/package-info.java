/** SMS through Twilio's Messages API. */
@NullMarked
package io.doorstep.authenticators.sms.twilio;

import org.jspecify.annotations.NullMarked;
