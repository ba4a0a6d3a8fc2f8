package dev.plumbline.core.json;

import dev.plumbline.CallVerdict;
import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Verdict;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Verdicts as JSON. The text is written here and not by a JSON library, so that it can be one line
 * in the eyes of every tool and survive UTF-8 whatever the texts hold.
 */
public final class VerdictJson {
  /** A verdict has far more values than an application. */
  private static final Limits LARGE = Limits.USUAL.with(Limit.JSON_VALUES, 20_000_000);

  private VerdictJson() {}

  /** The verdict as one line; the same verdict always gives the same line. */
  public static String write(Verdict verdict) {
    StringBuilder out = new StringBuilder();
    append(out, verdict);
    return out.toString();
  }

  /** The verdict on a call as one line; the same verdict always gives the same line. */
  public static String write(CallVerdict verdict) {
    StringBuilder out = new StringBuilder();
    append(out, verdict);
    return out.toString();
  }

  /**
   * The verdict that a text tells. Others may have written it: the order of the members does not
   * matter, nor whether what is not there is left out, {@code null} or an empty list.
   *
   * @throws InputException if it tells no verdict, or not all of one, with all that is wrong
   */
  public static Verdict read(String json) {
    Problems problems = new Problems(null);
    if (json.isBlank()) {
      throw problems.fault(1, 1, "内容是空的，应是一份结论的 JSON");
    }
    Located root = JsonTree.read(json, problems, LARGE);
    if (!(root instanceof Located.Fields fields)) {
      throw problems.fault(
          root.spot().line(), root.spot().column(), "最外层应是一个对象 {…}，这里写的是" + root.called());
    }
    Verdict verdict = (Verdict) new Binder(problems, Origin.ENGINE).record(Verdict.class, fields);
    problems.throwIfAny();
    return verdict;
  }

  private static void append(StringBuilder out, Object value) {
    if (value instanceof Record) {
      appendRecord(out, value);
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object each : list) {
        out.append(separator);
        append(out, each);
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof Integer) {
      out.append(value);
    } else if (value instanceof LocalDateTime time) {
      Quoted.append(out, DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
    } else if (value instanceof Enum<?> constant) {
      Quoted.append(out, constant.name());
    } else if (value instanceof String text) {
      Quoted.append(out, text);
    } else {
      throw new IllegalStateException("a verdict has no " + value.getClass());
    }
  }

  private static void appendRecord(StringBuilder out, Object owner) {
    String separator = "{";
    for (Shape.Property property : Shape.of(owner.getClass()).properties()) {
      Object value = property.of(owner);
      // The lists of a verdict itself are always there, so that readers need not ask.
      boolean empty = value instanceof List<?> list && list.isEmpty();
      boolean whole = owner instanceof Verdict || owner instanceof CallVerdict;
      if (value == null || empty && !whole) {
        continue;
      }
      out.append(separator);
      Quoted.append(out, property.name());
      out.append(':');
      append(out, value);
      separator = ",";
    }
    out.append(separator.equals("{") ? "{}" : "}");
  }
}
