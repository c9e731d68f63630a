/** What the pages in Keycloak's account console need of the server beside the API. */
@NullMarked
package io.doorstep.rest.account;

import org.jspecify.annotations.NullMarked;
