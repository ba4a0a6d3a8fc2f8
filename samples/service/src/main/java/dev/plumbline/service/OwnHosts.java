package dev.plumbline.service;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By which names this service is asked for. Whoever owns a name can let it lead to this machine,
 * and a browser then takes that site's page for one of this service's own; of an address nobody can
 * make it mean another.
 */
final class OwnHosts {
  /** Any name: for a service behind one that looks at names itself. */
  private static final String ANY = "*";

  private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("\\[[0-9A-Fa-f:.]+]");
  private static final int MOST_IN_V4 = 255;

  private final Set<String> named;
  private final boolean others;

  /**
   * What is said of it.
   *
   * @param named the names and addresses that are configured
   * @param bound the address at which it listens; {@code null} for all of this machine
   */
  OwnHosts(Collection<String> named, @Nullable InetAddress bound) {
    this.named = named.stream().map(OwnHosts::plain).collect(Collectors.toUnmodifiableSet());
    this.others = bound == null || !bound.isLoopbackAddress();
  }

  /**
   * Whether a request may ask for such a host: what is configured; this machine, by the name or the
   * address that it has for itself; and where others can ask at all, any address.
   *
   * @param host as the head of the request has it, with or without a port
   */
  boolean include(String host) {
    String name = plain(withoutPort(host));
    if (named.contains(ANY) || named.contains(name) || name.equals("localhost")) {
      return true;
    }
    InetAddress address = address(name);
    return address != null && (others || address.isLoopbackAddress());
  }

  private static String withoutPort(String host) {
    int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
    return end > 0 ? host.substring(0, end) : host;
  }

  /** However it is cased, and with or without the dot of the root at the end. */
  private static String plain(String name) {
    String small = name.strip().toLowerCase(Locale.ROOT);
    return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
  }

  /** The address that is written there; {@code null} if it is none. No name is looked up. */
  private static @Nullable InetAddress address(String written) {
    boolean v4 =
        V4.matcher(written).matches()
            && Arrays.stream(written.split("\\."))
                .allMatch(part -> Integer.parseInt(part) <= MOST_IN_V4);
    try {
      return v4 || V6.matcher(written).matches() ? InetAddress.getByName(written) : null;
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
