/** Pictures of documents and people, from the upload to the store. */
@NullMarked
package io.doorstep.storage.document;

import org.jspecify.annotations.NullMarked;
