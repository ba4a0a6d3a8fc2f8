package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.Examination;
import dev.plumbline.Mode;
import dev.plumbline.core.words.Message;
import dev.plumbline.spi.Shown;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes a witness as a case of the pack's cases, in the language of cases, Chinese. */
final class CaseText {
  /** What YAML takes for a plain name, and never for anything else. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_.-]*|[1-9]\\d*");

  private static final Pattern NO_NAME = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CaseText() {}

  /** The case, as an element of the list {@code cases}. */
  static String of(
      String name,
      String base,
      Examination examination,
      List<Edit> edits,
      String clause,
      ClauseOutcome before,
      ClauseOutcome after,
      boolean conclusion) {
    StringBuilder text = head(name, base, clause, before);
    examination(text, examination);
    if (!edits.isEmpty()) {
      text.append("    change:\n");
      block(text, nested(edits), "      ");
    }
    text.append("    expect:\n");
    if (conclusion) {
      text.append("      conclusion: ").append(after.conclusion().title()).append('\n');
    }
    if (after.status() != null) {
      text.append("      findings:\n        ")
          .append(name(clause))
          .append(": ")
          .append(after.status().title())
          .append('\n');
    }
    return text.toString();
  }

  /**
   * A case over a call, of applications each of which is made of nothing else.
   *
   * @param ids the applications that are in that way, if they are to be named
   */
  static String ofCall(
      Examination examination,
      List<List<Edit>> applications,
      String clause,
      ClauseOutcome before,
      ClauseOutcome after,
      Set<String> ids) {
    StringBuilder text = head(name(clause, before, after), Witnesses.NOTHING, clause, before);
    examination(text, examination);
    text.append("    call:\n");
    for (List<Edit> edits : applications) {
      if (edits.isEmpty()) {
        text.append("      - base: ").append(quoted(Witnesses.NOTHING)).append('\n');
      } else {
        text.append("      - change:\n");
        block(text, nested(edits), "          ");
      }
    }
    String status = after.status().title();
    String named = String.join(", ", ids.stream().map(CaseText::quoted).toList());
    return text.append("    expect:\n      call:\n        ")
        .append(name(clause))
        .append(": ")
        .append(
            ids.isEmpty() ? status : "{ status: " + status + ", applications: [ " + named + " ] }")
        .append('\n')
        .toString();
  }

  /** What a case is called that shows a clause flip. */
  static String name(String clause, ClauseOutcome before, ClauseOutcome after) {
    return Message.of("diff.caseName", clause, title(before), title(after)).chinese();
  }

  private static Object title(ClauseOutcome stand) {
    return stand.status() == null ? Message.of("diff.noSuchClause") : stand.status().title();
  }

  private static StringBuilder head(String name, String base, String clause, ClauseOutcome before) {
    return new StringBuilder("  # ")
        .append(Shown.name(told(clause, before)))
        .append("\n  - name: ")
        .append(quoted(name))
        .append("\n    base: ")
        .append(quoted(base))
        .append('\n');
  }

  private static void examination(StringBuilder text, Examination examination) {
    if (examination.mode() != Mode.PRECHECK) {
      text.append("    mode: formal\n");
    }
    if (examination.asOf() != null) {
      text.append("    asOf: ").append(quoted(examination.asOf().toString())).append('\n');
    }
    if (examination.cureUntil() != null) {
      text.append("    cureUntil: ")
          .append(quoted(examination.cureUntil().toString()))
          .append('\n');
    }
  }

  private static String told(String clause, ClauseOutcome stand) {
    return stand.conclusion() == null
        ? Message.of("diff.before", clause, title(stand)).chinese()
        : Message.of("diff.beforeWithConclusion", clause, title(stand), stand.conclusion().title())
            .chinese();
  }

  /** The edits as mappings within mappings. */
  private static ObjectNode nested(List<Edit> edits) {
    ObjectNode root = JSON.objectNode();
    for (Edit edit : edits) {
      ObjectNode at = root;
      for (String step : edit.path().subList(0, edit.path().size() - 1)) {
        at = at.get(step) instanceof ObjectNode held ? held : at.putObject(step);
      }
      String last = edit.path().get(edit.path().size() - 1);
      at.set(last, edit.value() == null ? JSON.nullNode() : edit.value());
    }
    return root;
  }

  private static void block(StringBuilder text, ObjectNode mapping, String indent) {
    for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
      text.append(indent).append(name(entry.getKey())).append(':');
      if (entry.getValue() instanceof ObjectNode deeper && !deeper.isEmpty()) {
        text.append('\n');
        block(text, deeper, indent + "  ");
      } else {
        text.append(' ').append(value(entry.getValue())).append('\n');
      }
    }
  }

  private static String value(JsonNode value) {
    return value instanceof TextNode text ? quoted(text.asText()) : Shown.json(value.toString());
  }

  private static String name(String name) {
    boolean plain =
        PLAIN.matcher(name).matches()
            && !NO_NAME.matcher(name).matches()
            && name.codePoints().noneMatch(Shown::isUnseen);
    return plain ? name : quoted(name);
  }

  /** In double quotes, in which YAML reads what JSON does. */
  private static String quoted(String text) {
    try {
      return Shown.json(new ObjectMapper().writeValueAsString(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a text cannot fail to be written", e);
    }
  }
}
