package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One visit, with nothing kept from an earlier one. While it lasts, all is noted that no page of
 * ours must ever do; closing the tab fails where there was anything.
 */
final class Tab implements AutoCloseable {
  private static final Set<String> COMPLAINTS_OF_CONSOLE = Set.of("error", "warning", "assert");

  private final BrowserContext context;
  private final Page page;
  private final String host;
  private final Set<String> allowedCookies;
  private final List<String> complaints = new ArrayList<>();

  /**
   * @param allowedCookies names; the public site sets none
   */
  Tab(BrowserContext context, String host, Set<String> allowedCookies) {
    this.context = context;
    this.host = host;
    this.allowedCookies = allowedCookies;
    this.page = context.newPage();
    page.onConsoleMessage(this::hear);
    page.onPageError(error -> complaints.add(page.url() + " script failed: " + error));
    page.onRequest(this::watch);
  }

  /** A refused script or style is told on the console too, so this hears of the content policy. */
  private void hear(ConsoleMessage message) {
    boolean statusOfPage =
        message.text().startsWith("Failed to load resource")
            && message.location().startsWith(page.url().split("#")[0]);
    if (COMPLAINTS_OF_CONSOLE.contains(message.type()) && !statusOfPage) {
      complaints.add(page.url() + " console: " + message.text() + " at " + message.location());
    }
  }

  private void watch(Request request) {
    String address = request.url();
    if (!address.startsWith(host + "/") && !address.startsWith("data:")) {
      complaints.add(page.url() + " asks another host: " + address);
    }
  }

  Page page() {
    return page;
  }

  /** Opens an address that is expected to answer 200. */
  Page open(String address) {
    return open(address, 200);
  }

  Page open(Sample sample) {
    return open(sample.address(), sample.status());
  }

  private Page open(String address, int status) {
    Response response = page.navigate(address);
    assertThat(response.status()).as(address).isEqualTo(status);
    return page;
  }

  /** Opens a page as far as its first byte, and does not wait for the rest. */
  void begin(Sample sample) {
    Response response =
        page.navigate(
            sample.address(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    assertThat(response.status()).as(sample.address()).isEqualTo(sample.status());
  }

  @Override
  public void close() {
    context.cookies().stream()
        .map(cookie -> cookie.name)
        .filter(name -> !allowedCookies.contains(name))
        .forEach(name -> complaints.add(page.url() + " sets the cookie " + name));
    context.close();
    assertThat(complaints).as("what no page may do").isEmpty();
  }
}
