/**
 * What a user has to do, or asks to do in the account console, about their mobile number and e-mail
 * address: prove one, or change it for another.
 */
@NullMarked
package io.doorstep.authenticators.requiredaction;

import org.jspecify.annotations.NullMarked;
