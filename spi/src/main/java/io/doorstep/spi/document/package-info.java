/** Pictures of documents and people: taken in, kept encrypted, given out. */
@NullMarked
package io.doorstep.spi.document;

import org.jspecify.annotations.NullMarked;
