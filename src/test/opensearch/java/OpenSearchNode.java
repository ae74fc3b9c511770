import java.io.IOException;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;

/**
 * One node of a search cluster, until its standard input ends: {@code OpenSearchNode FOLDER
 * HTTP_PORT TRANSPORT_PORT[,OTHER_NODES_TRANSPORT_PORT…]}. The first node to be named is this one;
 * nodes are called by their transport ports.
 */
public final class OpenSearchNode {
  private static final int ANY_PORT = 65_535;

  private OpenSearchNode() {}

  public static void main(String[] arguments) throws IOException {
    String folder = arguments[0];
    int http = Integer.parseInt(arguments[1]);
    String[] transports = arguments[2].split(",", -1);
    String[] all = transports.clone();
    java.util.Arrays.sort(all);
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.setMaxHttpPort(ANY_PORT);
    runner.onBuild(
        (number, settings) -> {
          network(settings, http, transports);
          settings.putList("cluster.initial_cluster_manager_nodes", all);
          // A full disk of the machine is not what is tested.
          settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
          // A lost node's share is made good at once: the tests have no minute to wait.
          settings.put("cluster.fault_detection.follower_check.timeout", "2s");
          settings.put("cluster.fault_detection.leader_check.timeout", "2s");
          settings.put("cluster.election.initial_timeout", "50ms");
        });
    // The runner counts from the number of the node, which is 1.
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(folder)
            .clusterName("portal-tests")
            .numOfNode(1)
            .baseHttpPort(http - 1)
            .disableESLogger());
    while (System.in.read() >= 0) {
      // The end of the input is the end of whoever started this.
    }
    Runtime.getRuntime().halt(0);
  }

  private static void network(Settings.Builder settings, int http, String[] transports) {
    settings.put("network.host", "127.0.0.1");
    settings.put("http.port", http);
    settings.put("transport.port", transports[0]);
    settings.put("node.name", transports[0]);
    settings.putList(
        "discovery.seed_hosts",
        java.util.Arrays.stream(transports).map(port -> "127.0.0.1:" + port).toArray(String[]::new));
  }
}
