package vn.travinh.asean.editor;

import io.javalin.http.Context;

/** Answers an address for somebody who may come to it. */
@FunctionalInterface
public interface StaffHandler {
  void handle(Context ctx, Actor actor) throws Exception;
}
