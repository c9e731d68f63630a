/** Where encrypted pictures lie: in the database, in files, or in S3. */
@NullMarked
package io.doorstep.storage.document.store;

import org.jspecify.annotations.NullMarked;
