/** The sender of development mode, which writes to the server's standard output. */
@NullMarked
package io.doorstep.authenticators.sms.console;

import org.jspecify.annotations.NullMarked;
