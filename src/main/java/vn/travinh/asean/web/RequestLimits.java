package vn.travinh.asean.web;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses paths and headers that nobody needs, which leaves room for long parameters alone. */
final class RequestLimits extends Handler.Wrapper {
  /** Cookies are never set, so no browser has more to say than this. */
  private static final int MAX_HEADER_CHARACTERS = 8_192;

  /** Longer than any address of the site, each character escaped. */
  private static final int MAX_PATH_CHARACTERS = 8_192;

  private static final HttpField CLOSE =
      new HttpField(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (String.valueOf(request.getHttpURI().getPath()).length() > MAX_PATH_CHARACTERS) {
      return refuse(request, response, callback, HttpStatus.URI_TOO_LONG_414);
    }
    int characters = 0;
    for (HttpField field : request.getHeaders()) {
      characters += field.getName().length() + String.valueOf(field.getValue()).length();
    }
    if (characters > MAX_HEADER_CHARACTERS) {
      return refuse(request, response, callback, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431);
    }
    return super.handle(request, response, callback);
  }

  /** And ends the connection: whoever sends this has no good request to follow. */
  private static boolean refuse(Request request, Response response, Callback callback, int status) {
    response.getHeaders().put(CLOSE);
    Response.writeError(request, response, callback, status);
    return true;
  }
}
