/** Contacts that a user has proven to be theirs. */
@NullMarked
package io.doorstep.spi.contact;

import org.jspecify.annotations.NullMarked;
