package vn.travinh.asean.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;

/** Sends values as JSON. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("only maps, lists and texts are written", impossible);
    }
  }

  static void send(Context ctx, Object value) {
    send(ctx, text(value));
  }

  /**
   * @param json finished text
   */
  static void send(Context ctx, String json) {
    SecurityHeaders.openData().forEach(ctx::header);
    ctx.header("Cache-Control", "no-cache");
    ctx.contentType("application/json; charset=utf-8").result(json);
  }
}
