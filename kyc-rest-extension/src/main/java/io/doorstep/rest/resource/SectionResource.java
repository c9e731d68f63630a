package io.doorstep.rest.resource;

import java.io.InputStream;
import java.util.function.BiFunction;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;

import io.doorstep.rest.http.Resource;
import io.doorstep.rest.service.MyCase;
import io.doorstep.spi.kyc.KycCase;

/**
 * {@code me/case/{section}}: saves a section.
 *
 * @param <T> what is sent
 */
abstract class SectionResource<T> extends Resource {

  private final AppCall call;
  private final Class<T> type;
  private final BiFunction<MyCase, T, KycCase> work;

  SectionResource(AppCall call, Class<T> type, BiFunction<MyCase, T, KycCase> work) {
    super(call, HttpMethod.PUT);
    this.call = call;
    this.type = type;
    this.work = work;
  }

  final Response save(InputStream body) {
    return MyCaseResource.answer(call, useCase -> work.apply(useCase, call.read(body, type)));
  }
}
