/**
 * {@code /realms/{realm}/onboarding}: a class per noun. {@code @Path} stands on methods only, since
 * on a class it would open a root endpoint of the server.
 */
@NullMarked
package io.doorstep.rest.resource;

import org.jspecify.annotations.NullMarked;
