package io.doorstep.rest.resource;

import org.keycloak.models.UserModel;

import org.jspecify.annotations.Nullable;

/**
 * The user whose token a call came with.
 *
 * @param sessionId of the session that the token belongs to; null for one without
 */
record SignedInUser(UserModel user, @Nullable String sessionId) {}
