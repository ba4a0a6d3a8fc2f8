package dev.plumbline.bench.hand;

import dev.plumbline.Bilingual;
import java.util.List;

/**
 * A doubt about a clause that a person has to settle.
 *
 * @param says what it says
 * @param readings the readings that it follows
 */
record HandDoubt(Bilingual says, List<String> readings) {
  static HandDoubt of(String chinese, String english, String... readings) {
    return new HandDoubt(new Bilingual(chinese, english), List.of(readings));
  }
}
