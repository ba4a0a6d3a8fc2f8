package dev.plumbline.batch.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.fact.Filing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When applications were submitted, as far as they say so. The times are kept as they are written,
 * and read only of the few that are asked for.
 */
final class SubmissionTimes {
  private final Guideline guideline;
  private final Map<String, String> written = new HashMap<>();

  SubmissionTimes(Guideline guideline) {
    this.guideline = guideline;
  }

  void note(String id, String time) {
    if (!time.isEmpty()) {
      written.put(id, time);
    }
  }

  /** As it is written; empty if nothing is. */
  String written(String id) {
    return written.getOrDefault(id, "");
  }

  /** Whether both say when they were submitted, and the one was not later than the other. */
  boolean isNotLater(String id, String other) {
    LocalDateTime own = of(id);
    LocalDateTime before = of(other);
    return own != null && before != null && !own.isAfter(before);
  }

  /** As the guideline reads it in an application; {@code null} where it could not be used. */
  private @Nullable LocalDateTime of(String id) {
    String time = written(id);
    if (time.isEmpty()) {
      return null;
    }
    ObjectNode bare = JsonNodeFactory.instance.objectNode().put("id", id);
    int name = Draft.SUBMITTED.lastIndexOf('/');
    bare.withObject(Draft.SUBMITTED.substring(0, name))
        .put(Draft.SUBMITTED.substring(name + 1), time);
    try {
      Filing filing =
          guideline.read(bare.toString().getBytes(StandardCharsets.UTF_8), null).filing();
      return filing == null ? null : filing.unitSubmittedAt();
    } catch (InputException e) {
      return null; // that is told at its cell when it is read
    }
  }
}
