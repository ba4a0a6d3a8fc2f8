package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.core.words.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of an application's JSON. Immutable.
 *
 * @param path the names that lead to the place; in a list of facts, the key of the fact or, where
 *     facts have none, its number from 1
 * @param value what is put there; {@code null} takes away what is there
 */
record Edit(List<String> path, @Nullable JsonNode value) {
  Edit {
    path = List.copyOf(path);
  }

  /** {@code indicators.培养人次.value = 39}. */
  Message words() {
    String at = String.join(".", path);
    return value == null
        ? Message.of("diff.takenAway", at)
        : Message.of("diff.edit", at, value.isTextual() ? value.asText() : value.toString());
  }
}
