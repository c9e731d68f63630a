/** Pictures of documents and people. */
@NullMarked
package io.doorstep.it.document;

import org.jspecify.annotations.NullMarked;
