package vn.travinh.asean.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Another server of the same bytes. */
record Peer(Process process, String url) implements AutoCloseable {
  static Peer javalin(Path javaHome, List<String> flags, Path bytes) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin/java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            BareJavalin.class.getName(),
            bytes.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    return new Peer(process, "http://127.0.0.1:" + line + "/");
  }

  /**
   * As it is usually set up to serve a static site: a gzip file ready beside each page, open files
   * remembered.
   */
  static Peer nginx(Path scratch, Path bytes) throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Path root = Files.createDirectories(scratch.resolve("nginx"));
    // Its workers are other users than whoever starts it.
    for (Path folder : List.of(scratch, root)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.copy(bytes, root.resolve("index.html.gz"));
    Files.writeString(root.resolve("index.html"), "only for clients without gzip");
    Path settings = root.resolve("nginx.conf");
    Files.writeString(
        settings,
        """
        worker_processes auto;
        daemon off;
        pid %1$s/nginx.pid;
        error_log /dev/null;
        events { worker_connections 1024; }
        http {
          access_log off;
          types { text/html html; }
          sendfile on;
          open_file_cache max=1000;
          keepalive_requests 1000000;
          gzip_static on;
          client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c;
          uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
          server { listen 127.0.0.1:%2$d; root %1$s; }
        }
        """
            .formatted(root, port));
    Process process =
        new ProcessBuilder("nginx", "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Server.await(() -> isOpen(port));
    return new Peer(process, "http://127.0.0.1:" + port + "/");
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException closed) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
