/** From whatever somebody sends to a picture that is pixels and nothing else. */
@NullMarked
package io.doorstep.storage.document.image;

import org.jspecify.annotations.NullMarked;
