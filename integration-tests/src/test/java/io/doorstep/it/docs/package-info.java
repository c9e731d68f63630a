/** What the documentation says against what is so. */
@NullMarked
package io.doorstep.it.docs;

import org.jspecify.annotations.NullMarked;
