/** Features: realm components, and attributes of users and branches. */
@NullMarked
package io.doorstep.storage.access;

import org.jspecify.annotations.NullMarked;
