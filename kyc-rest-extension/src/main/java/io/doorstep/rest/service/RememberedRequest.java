package io.doorstep.rest.service;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;

import org.jspecify.annotations.Nullable;

/**
 * What is left of a request when its work goes on without it: where the server was reached, which
 * links lead to unless the realm or the server says otherwise.
 */
final class RememberedRequest implements HttpRequest {

  private final URI baseUri;

  RememberedRequest(URI baseUri) {
    this.baseUri = baseUri;
  }

  @Override
  public UriInfo getUri() {
    return proxy(
        UriInfo.class,
        method ->
            switch (method.getName()) {
              case "getBaseUri", "getRequestUri", "getAbsolutePath" -> baseUri;
              case "getBaseUriBuilder" -> UriBuilder.fromUri(baseUri);
              default -> throw new IllegalStateException("The request is over");
            });
  }

  /** Without any: mail is in the language of who gets it. */
  @Override
  public HttpHeaders getHttpHeaders() {
    return proxy(
        HttpHeaders.class,
        method ->
            switch (method.getName()) {
              case "getRequestHeader", "getAcceptableMediaTypes", "getAcceptableLanguages" ->
                  List.of();
              case "getRequestHeaders" -> new MultivaluedHashMap<>();
              case "getCookies" -> Map.of();
              case "getLength" -> -1;
              default -> null;
            });
  }

  private static <T> T proxy(Class<T> type, Function<Method, @Nullable Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            RememberedRequest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.apply(method)));
  }

  @Override
  public String getHttpMethod() {
    return HttpMethod.POST;
  }

  @Override
  public MultivaluedMap<String, String> getDecodedFormParameters() {
    return new MultivaluedHashMap<>();
  }

  @Override
  public MultivaluedMap<String, FormPartValue> getMultiPartFormParameters() {
    return new MultivaluedHashMap<>();
  }

  @Override
  public X509Certificate[] getClientCertificateChain() {
    return new X509Certificate[0];
  }

  @Override
  public boolean isProxyTrusted() {
    return false;
  }
}
