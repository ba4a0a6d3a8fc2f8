package dev.plumbline.core.json;

import dev.plumbline.Bilingual;
import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Information;
import dev.plumbline.InputException;
import dev.plumbline.Kind;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.Value;
import dev.plumbline.Verdict;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.document.Problems;
import dev.plumbline.core.document.Quoted;
import dev.plumbline.core.document.Spot;
import dev.plumbline.core.document.TreeReader;
import dev.plumbline.core.facts.ClauseOrder;
import dev.plumbline.core.words.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Verdicts as JSON. The text is written here and not by a JSON library, so that it can be one line
 * in the eyes of every tool and survive UTF-8 whatever the texts hold.
 */
public final class VerdictJson {
  /** A verdict has far more values than an application. */
  private static final Limits LARGE = Limits.USUAL.with(Limit.JSON_VALUES, 20_000_000);

  /** Of what is written here. Readers take any before it; 0.1.0 wrote the first and no number. */
  static final int FORMAT = 2;

  /** So many bytes most verdicts have at most. */
  private static final int USUAL_LENGTH = 1 << 17;

  private VerdictJson() {}

  /**
   * What stands in the JSON of a verdict beside the verdict itself.
   *
   * @param format the {@linkplain #FORMAT format}; {@code null} in the JSON of version 0.1.0
   * @param notApplicable the ids of clauses that are not applicable, of which nothing else is told
   */
  record Head(Integer format, List<String> notApplicable) {}

  /** The verdict as one line; the same verdict always gives the same line. */
  public static String write(Verdict verdict) {
    return text(out -> write(verdict, out));
  }

  /** The same in UTF-8, onto a stream, which is left as it is. */
  public static void write(Verdict verdict, OutputStream out) throws IOException {
    write(verdict, VerdictJson::isBare, out);
  }

  /** The same with the clauses that are not applicable by their ids only. */
  public static String compact(Verdict verdict) {
    return text(out -> compact(verdict, out));
  }

  /** The same in UTF-8, onto a stream, which is left as it is. */
  public static void compact(Verdict verdict, OutputStream out) throws IOException {
    write(verdict, finding -> finding.status() == Status.NOT_APPLICABLE, out);
  }

  private static void write(Verdict verdict, Predicate<Finding> byId, OutputStream out)
      throws IOException {
    List<Finding> whole = verdict.findings().stream().filter(byId.negate()).toList();
    List<String> ids = verdict.findings().stream().filter(byId).map(Finding::clause).toList();
    line(new Head(FORMAT, ids), VerdictCopy.of(verdict, whole, verdict.receipt()), out);
  }

  /** The verdict on a call as one line; the same verdict always gives the same line. */
  public static String write(CallVerdict verdict) {
    return text(out -> write(verdict, out));
  }

  /** The same in UTF-8, onto a stream, which is left as it is. */
  public static void write(CallVerdict verdict, OutputStream out) throws IOException {
    line(new Head(FORMAT, List.of()), verdict, out);
  }

  private static void line(Head head, Record verdict, OutputStream to) throws IOException {
    Utf8 out = new Utf8(to);
    String separator = appendMembers(out, "{", head);
    appendMembers(out, separator, verdict);
    out.append("}");
    out.flush();
  }

  /** Something that writes. */
  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private static String text(Writer writer) {
    return written(USUAL_LENGTH, writer).toString(StandardCharsets.UTF_8);
  }

  private static ByteArrayOutputStream written(int length, Writer writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(length);
    try {
      writer.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses nothing", e);
    }
    return out;
  }

  /** Of a clause that is not applicable, when nothing but that is known. */
  private static boolean isBare(Finding finding) {
    return finding.status() == Status.NOT_APPLICABLE && finding.kind() == null;
  }

  private static Finding bare(String clause) {
    return new Finding(
        clause,
        Status.NOT_APPLICABLE,
        Severity.NONE,
        Conclusion.ELIGIBLE,
        null,
        Bilingual.same(clause),
        "",
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of());
  }

  /**
   * The verdict that a text tells. Others may have written it: the order of the members does not
   * matter, nor whether what is not there is left out, {@code null} or an empty list.
   *
   * @throws InputException if it tells no verdict, or not all of one, with all that is wrong
   */
  public static Verdict read(String json) {
    Read<Verdict> read = read(json, Verdict.class);
    List<String> ids = read.head().notApplicable();
    if (ids.isEmpty()) {
      return read.told();
    }
    Stream<Finding> all =
        Stream.concat(read.told().findings().stream(), ids.stream().map(VerdictJson::bare));
    return VerdictCopy.of(
        read.told(),
        all.sorted(Comparator.comparing(Finding::clause, ClauseOrder.BY_ID)).toList(),
        read.told().receipt());
  }

  /**
   * The verdict on a call that a text tells, as {@link #read(String)}.
   *
   * @throws InputException if it tells none, or not all of one, with all that is wrong
   */
  public static CallVerdict readCall(String json) {
    return read(json, CallVerdict.class).told();
  }

  private record Read<T>(Head head, T told) {}

  private static <T extends Record> Read<T> read(String json, Class<T> type) {
    Problems problems = new Problems(null);
    if (json.isBlank()) {
      throw problems.fault(1, 1, Message.of("json.emptyVerdict"));
    }
    Located root = TreeReader.json(json, problems, LARGE);
    if (!(root instanceof Located.Fields fields)) {
      throw problems.fault(
          root.spot().line(), root.spot().column(), Message.of("json.noVerdict", root.called()));
    }
    Map<String, Located.Member> beside = new LinkedHashMap<>();
    Map<String, Located.Member> members = new LinkedHashMap<>(fields.members());
    for (Shape.Property property : Shape.of(Head.class).properties()) {
      Located.Member member = members.remove(property.name());
      if (member != null) {
        beside.put(property.name(), member);
      }
    }
    Binder binder = new Binder(problems, Origin.ENGINE);
    Head head = (Head) binder.record(Head.class, new Located.Fields(fields.spot(), beside));
    if (head != null && head.format() != null && (head.format() < 1 || head.format() > FORMAT)) {
      // What else such a text has is not ours to judge.
      Spot spot = beside.get("format").value().spot();
      throw problems.fault(
          spot.line(), spot.column(), Message.of("json.newerFormat", head.format(), FORMAT));
    }
    Object told = binder.record(type, new Located.Fields(fields.spot(), members));
    problems.throwIfAny();
    return new Read<>(head, type.cast(told));
  }

  private static void append(Utf8 out, Object value) throws IOException {
    if (value instanceof Record part) {
      byte[] known = Standing.of(part);
      if (known == null) {
        appendRecord(out, part);
      } else {
        out.append(known);
      }
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (int i = 0; i < list.size(); i++) {
        out.append(separator);
        append(out, list.get(i));
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof Integer || value instanceof Boolean) {
      out.append(value.toString());
    } else if (value instanceof LocalDateTime time) {
      appendText(out, DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
    } else if (value instanceof LocalDate day) {
      appendText(out, day.toString());
    } else if (value instanceof Enum<?> constant) {
      appendText(out, constant.name());
    } else if (value instanceof String text) {
      appendText(out, text);
    } else {
      throw new IllegalStateException("a verdict has no " + value.getClass());
    }
  }

  /**
   * The text of parts that verdicts on many applications have alike: what the guideline only tells,
   * clauses that do not apply or wait for a person, and evidence of what is so or not, of numbers
   * and of words that the rules themselves have. They are most of a verdict, so their text is made
   * once, and kept while it is asked for. What applicants wrote in their own words is not kept.
   */
  private static final class Standing {
    /** More than the clauses of a few guidelines, with what is found of them most. */
    private static final int MOST = 4096;

    /** So many bytes most of them have at most. */
    private static final int LENGTH = 1 << 10;

    private static final Recent<Record, byte[]> TEXTS = new Recent<>(MOST);

    /** The text of a part, or {@code null} if it is to be written. */
    static byte[] of(Record part) {
      return isStanding(part) ? TEXTS.get(part, Standing::written) : null;
    }

    private static byte[] written(Record part) {
      return VerdictJson.written(
              LENGTH,
              to -> {
                Utf8 out = new Utf8(to);
                appendRecord(out, part);
                out.flush();
              })
          .toByteArray();
    }

    private static boolean isStanding(Record part) {
      if (part instanceof Evidence evidence) {
        return evidence.told() == null && isStanding(evidence);
      }
      return part instanceof Information
          || part instanceof Finding finding
              && (finding.status() == Status.NOT_APPLICABLE
                  || finding.kind() == Kind.JUDG && finding.status() == Status.NEEDS_REVIEW)
              && finding.remedy() == null
              && finding.evidence().isEmpty()
              && finding.missing().isEmpty()
              && finding.notices().isEmpty();
    }

    private static boolean isStanding(Evidence evidence) {
      for (Value value : evidence.offered()) {
        boolean number = value instanceof Value.Quantity || value instanceof Value.Money;
        boolean standing =
            number
                || value instanceof Value.Truth
                || value instanceof Value.None
                || value instanceof Value.Area
                || evidence.source() == null && evidence.demanded().contains(value);
        if (!standing) {
          return false;
        }
      }
      return true;
    }
  }

  private static void appendText(Utf8 out, String text) throws IOException {
    if (Quoted.isPlain(text)) {
      out.append("\"");
      out.append(text);
      out.append("\"");
    } else {
      StringBuilder quoted = new StringBuilder();
      Quoted.append(quoted, text);
      out.append(quoted.toString());
    }
  }

  private static void appendRecord(Utf8 out, Object owner) throws IOException {
    String separator = appendMembers(out, "{", owner);
    out.append(separator.equals("{") ? "{}" : "}");
  }

  /** Appends what a record has; returns what is to stand before what comes next. */
  private static String appendMembers(Utf8 out, String before, Object owner) throws IOException {
    Object form = VerdictForms.of(owner);
    String separator = before;
    for (Shape.Property property : Shape.of(form.getClass()).properties()) {
      Object value = property.of(form);
      // The lists of a verdict itself are always there, so that readers need not ask.
      boolean empty = value instanceof List<?> list && list.isEmpty();
      boolean whole = owner instanceof Verdict || owner instanceof CallVerdict;
      if (value == null || empty && !whole) {
        continue;
      }
      out.append(separator);
      out.append(property.label());
      append(out, value);
      separator = ",";
    }
    return separator;
  }
}
