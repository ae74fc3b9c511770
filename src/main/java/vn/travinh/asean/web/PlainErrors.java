package vn.travinh.asean.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty says of requests that never reach us: a number, and nothing about the server. */
final class PlainErrors extends ErrorHandler {
  private final SecurityHeaders security;

  PlainErrors(SecurityHeaders security) {
    this.security = security;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    byte[] text = text(response.getStatus());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    security.all().forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, text.length);
    response.write(true, ByteBuffer.wrap(text), callback);
    return true;
  }

  /** What Jetty asks for a request that it cannot even read; it has no other way yet. */
  @SuppressWarnings("removal")
  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    byte[] text = text(status);
    fields.put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    security.all().forEach((name, value) -> fields.put(name, value));
    fields.put(HttpHeader.CONTENT_LENGTH, text.length);
    return ByteBuffer.wrap(text);
  }

  private static byte[] text(int status) {
    return (status + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
