package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A change of an application's JSON. Immutable.
 *
 * @param path the names that lead to the place; in a list of facts, the key of the fact or, where
 *     facts have none, its number from 1
 * @param value what is put there; {@code null} takes away what is there
 */
record Edit(List<String> path, JsonNode value) {
  Edit {
    path = List.copyOf(path);
  }

  /** {@code indicators.培养人次.value = 39}. */
  Words words() {
    Words at = Words.of(String.join(".", path) + " = ");
    return value == null
        ? at.and("（去掉）", "(taken away)")
        : at.and(value.isTextual() ? value.asText() : value.toString());
  }
}
