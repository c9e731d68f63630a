/** SMS through any vendor that takes an HTTP request, described by configuration. */
@NullMarked
package io.doorstep.authenticators.sms.http;

import org.jspecify.annotations.NullMarked;
