package dev.plumbline.core.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that people write as they say them, and not as rules have them. */
public final class BareWords {
  private static final Map<String, String> TRUTHS =
      Map.of(
          "True", "true", "TRUE", "true", "是", "true", "有", "true", "yes", "true", "False", "false",
          "FALSE", "false", "否", "false", "no", "false");

  private BareWords() {}

  /** The truth value that a word was meant to be, or {@code null}. */
  public static @Nullable String truth(String word) {
    return TRUTHS.get(word);
  }
}
