/** Lists that are kept in files, named by the server's configuration and replaced as it runs. */
@NullMarked
package io.doorstep.authenticators.verification.list;

import org.jspecify.annotations.NullMarked;
