package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name that others can make lead here is not this service's, unless somebody says so. */
class OwnHostsTest {
  private static final List<String> ASKED =
      List.of(
          "localhost",
          "LOCALHOST.:8080",
          "127.0.0.1:8080",
          "127.8.9.1",
          "[::1]:8080",
          "192.0.2.7:80",
          "[2001:db8::1]",
          "grants.example",
          "Grants.Example.:443",
          "localhost.evil.example",
          "127.0.0.1.evil.example",
          "999.0.0.1",
          "[::1",
          "");

  private static List<String> included(OwnHosts own) {
    return ASKED.stream().filter(own::include).toList();
  }

  @Test
  void onADeskItIsThisMachineAlone() throws Exception {
    assertEquals(
        ASKED.subList(0, 5), included(new OwnHosts(List.of(), InetAddress.getByName("127.0.0.1"))));
    assertEquals(
        ASKED.subList(0, 5), included(new OwnHosts(List.of(), InetAddress.getByName("::1"))));
  }

  @Test
  void whereOthersCanAskItIsAnyAddress() throws Exception {
    assertEquals(ASKED.subList(0, 7), included(new OwnHosts(List.of(), null)));
    assertEquals(
        ASKED.subList(0, 7), included(new OwnHosts(List.of(), InetAddress.getByName("0.0.0.0"))));
  }

  @Test
  void furtherNamesAreConfigured() {
    OwnHosts named = new OwnHosts(List.of(" Grants.example"), InetAddress.getLoopbackAddress());
    assertEquals(
        List.of("grants.example", "Grants.Example.:443"),
        included(named).subList(5, included(named).size()));
    assertEquals(ASKED, included(new OwnHosts(List.of("*"), null)));
  }
}
