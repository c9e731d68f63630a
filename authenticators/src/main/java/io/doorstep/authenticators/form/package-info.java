/**
 * The login forms: who is it, the code, the password. Small authenticators around the one code
 * page.
 */
@NullMarked
package io.doorstep.authenticators.form;

import org.jspecify.annotations.NullMarked;
