/**
 * What an existing realm needs, from a template, made where it is missing: a class per kind of
 * part.
 */
@NullMarked
package io.doorstep.rest.setup;

import org.jspecify.annotations.NullMarked;
