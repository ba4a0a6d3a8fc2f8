package dev.plumbline.core.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made lately, by what it was made of: as much as was asked for since there were too many,
 * and as much again from before. Safe for use by several threads, which may make the same twice.
 */
final class Recent<K, V> {
  private final int most;
  private volatile Map<K, V> lately = new ConcurrentHashMap<>();
  private volatile Map<K, V> before = Map.of();

  /**
   * With nothing in it.
   *
   * @param most how many there may be, and as many again
   */
  Recent(int most) {
    this.most = most;
  }

  V get(K key, Function<K, V> maker) {
    V known = lately.get(key);
    if (known != null) {
      return known;
    }
    V older = before.get(key);
    V value = older != null ? older : maker.apply(key);
    if (lately.size() >= most) {
      before = lately;
      lately = new ConcurrentHashMap<>();
    }
    lately.put(key, value);
    return value;
  }
}
