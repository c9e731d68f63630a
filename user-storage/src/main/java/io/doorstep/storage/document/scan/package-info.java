/** Looking for malware in what was sent. */
@NullMarked
package io.doorstep.storage.document.scan;

import org.jspecify.annotations.NullMarked;
