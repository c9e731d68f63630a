package io.doorstep.rest.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.UnreadableBodyException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's body into a record.
 *
 * <p>Reading is left to no framework, since those answer bad input in their own words, or with a
 * 500. A body is refused for its size before it is parsed, and for any member that the record does
 * not have: a caller who misspells one learns it at once.
 */
public final class JsonBody {

  /** Generous for every body of this API; large data goes as multipart. */
  public static final int MAX_BYTES = 16 * 1024;

  private static final int MAX_DEPTH = 16;
  private static final int MAX_NAME_LENGTH = 64;

  private static final Pattern JSON_TYPE =
      Pattern.compile("application/([\\w.-]+\\+)?json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  private static final ObjectMapper MAPPER = strictMapper();

  private JsonBody() {}

  /**
   * Reads one value and nothing after it.
   *
   * @param contentType the header of that name
   * @throws RefusedException if the body is too large, or is not said to be JSON
   * @throws UnreadableBodyException if it is no JSON, or not a {@code type}
   */
  public static <T> T read(InputStream body, @Nullable String contentType, Class<T> type) {
    requireJson(contentType);
    return parse(readBounded(body), type);
  }

  /** Reads as {@link #read}, where a body may be left out. */
  public static <T> Optional<T> readIfAny(
      InputStream body, @Nullable String contentType, Class<T> type) {
    byte[] bytes = readBounded(body);
    if (bytes.length == 0) {
      return Optional.empty();
    }
    requireJson(contentType);
    return Optional.of(parse(bytes, type));
  }

  private static void requireJson(@Nullable String contentType) {
    if (contentType == null || !JSON_TYPE.matcher(contentType.strip()).matches()) {
      throw new RefusedException(ProblemType.BODY_NOT_JSON);
    }
  }

  private static <T> T parse(byte[] bytes, Class<T> type) {
    T value;
    try {
      value = MAPPER.readValue(bytes, type);
    } catch (JsonMappingException e) {
      throw new UnreadableBodyException(errorsOf(e));
    } catch (IOException e) {
      throw new UnreadableBodyException(List.of());
    }
    if (value == null) {
      throw new UnreadableBodyException(List.of());
    }
    return value;
  }

  private static byte[] readBounded(InputStream body) {
    byte[] bytes;
    try {
      bytes = body.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      // the caller hung up or sent less than it announced
      throw new UnreadableBodyException(List.of());
    }
    if (bytes.length > MAX_BYTES) {
      throw new RefusedException(ProblemType.BODY_TOO_LARGE);
    }
    return bytes;
  }

  private static List<FieldError> errorsOf(JsonMappingException e) {
    String field =
        e.getPath().stream()
            .map(Reference::getFieldName)
            .filter(name -> name != null)
            .collect(Collectors.joining("."));
    if (field.isEmpty()) {
      return List.of();
    }
    return List.of(
        e instanceof UnrecognizedPropertyException
            ? FieldError.unknownField(field)
            : FieldError.wrongType(field));
  }

  private static ObjectMapper strictMapper() {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNameLength(MAX_NAME_LENGTH)
            .build();
    JsonMapper mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // or 1.5 would be read as 1
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule().addDeserializer(String.class, new StorableText()))
            .build();
    for (CoercionInputShape shape :
        List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float)) {
      mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
    }
    return mapper;
  }
}
