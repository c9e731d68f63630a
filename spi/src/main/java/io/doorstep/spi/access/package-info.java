/** What accounts may use: kinds of app, and features of apps. */
@NullMarked
package io.doorstep.spi.access;

import org.jspecify.annotations.NullMarked;
