/** What the server does by itself every so often. */
@NullMarked
package io.doorstep.storage.schedule;

import org.jspecify.annotations.NullMarked;
