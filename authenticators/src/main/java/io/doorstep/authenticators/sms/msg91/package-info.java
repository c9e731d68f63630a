/** SMS through MSG91's Flow API. */
@NullMarked
package io.doorstep.authenticators.sms.msg91;

import org.jspecify.annotations.NullMarked;
