package vn.travinh.asean.bench;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Javalin that answers one address with the bytes of a file, and nothing else. */
public final class BareJavalin {
  private BareJavalin() {}

  /**
   * @param arguments the file
   */
  public static void main(String[] arguments) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(arguments[0]));
    Javalin javalin =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.http.compressionStrategy = CompressionStrategy.NONE;
                  config.routes.get(
                      "/",
                      context -> {
                        context.contentType("text/html; charset=utf-8");
                        context.header("Content-Encoding", "gzip");
                        context.result(bytes);
                      });
                })
            .start("127.0.0.1", 0);
    System.out.println(javalin.port());
  }
}
