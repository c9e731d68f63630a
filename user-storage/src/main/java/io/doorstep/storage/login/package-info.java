/** The history of logins: written from events, read by its owners and staff, swept. */
@NullMarked
package io.doorstep.storage.login;

import org.jspecify.annotations.NullMarked;
