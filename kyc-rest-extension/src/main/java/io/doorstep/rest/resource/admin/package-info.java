/** {@code /admin/realms/{realm}/onboarding}: a class per noun, for admins and staff. */
@NullMarked
package io.doorstep.rest.resource.admin;

import org.jspecify.annotations.NullMarked;
