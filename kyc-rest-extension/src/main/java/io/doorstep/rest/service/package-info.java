/** What apps and staff can have done: a class per use case, without a word of HTTP. */
@NullMarked
package io.doorstep.rest.service;

import org.jspecify.annotations.NullMarked;
