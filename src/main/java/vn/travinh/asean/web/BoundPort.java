package vn.travinh.asean.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A port taken before the server exists: pages need to know their address before they are made, and
 * a port in use should be told before any work is done.
 */
public final class BoundPort {
  /** Connections that wait while all threads are busy. */
  private static final int BACKLOG = 512;

  private final String host;
  private final ServerSocketChannel channel;

  private BoundPort(String host, ServerSocketChannel channel) {
    this.host = host;
    this.channel = channel;
  }

  /**
   * @param port 0 for any free one
   * @throws IOException where the port is in use or the address is not this machine's
   */
  public static BoundPort take(String host, int port) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.socket().setReuseAddress(true);
      InetSocketAddress address = new InetSocketAddress(host, port);
      if (address.isUnresolved()) {
        throw new IOException("the host " + host + " is not known");
      }
      channel.bind(address, BACKLOG);
      return new BoundPort(host, channel);
    } catch (IOException refused) {
      channel.close();
      throw refused;
    }
  }

  public int port() {
    return channel.socket().getLocalPort();
  }

  /** Address for a browser on this machine, such as {@code http://127.0.0.1:8080}. */
  public String url() {
    String name = host.equals("0.0.0.0") ? "127.0.0.1" : host.equals("::") ? "::1" : host;
    return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port();
  }

  ServerConnector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setIdleTimeout(http.getIdleTimeout());
    try {
      connector.open(channel);
    } catch (IOException closed) {
      throw new IllegalStateException("the port was closed before the server started", closed);
    }
    return connector;
  }
}
