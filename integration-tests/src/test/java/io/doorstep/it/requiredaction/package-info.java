/** What users do about their mobile number, and what the account console shows of it. */
@NullMarked
package io.doorstep.it.requiredaction;

import org.jspecify.annotations.NullMarked;
