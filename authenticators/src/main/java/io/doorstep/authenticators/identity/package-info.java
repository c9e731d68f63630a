/** What a person states beside a contact to say who they are. */
@NullMarked
package io.doorstep.authenticators.identity;

import org.jspecify.annotations.NullMarked;
