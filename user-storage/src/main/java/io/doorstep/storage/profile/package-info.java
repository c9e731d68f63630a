/** What the attributes of a user profile must look like, wherever they are typed in. */
@NullMarked
package io.doorstep.storage.profile;

import org.jspecify.annotations.NullMarked;
