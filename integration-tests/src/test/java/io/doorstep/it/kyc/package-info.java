/** Cases: filled in, handed in, reviewed, kept. */
@NullMarked
package io.doorstep.it.kyc;

import org.jspecify.annotations.NullMarked;
