package dev.plumbline.core.json;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.document.Quoted;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.PackFact;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applications as JSON, in the form in which they are read: what is not known is left out, and what
 * follows from something else is not written. Nothing is masked, since it is to be read again.
 */
public final class ApplicationJson {
  /** Writes another text in the place of one. */
  @FunctionalInterface
  public interface Texts {
    /**
     * What is written.
     *
     * @param path where, without positions: {@code /partners/name}
     * @param value the value that is told
     * @param text how it is told
     */
    String in(String path, Object value, String text);
  }

  private final StringBuilder out = new StringBuilder();
  private final Texts texts;

  private ApplicationJson(Texts texts) {
    this.texts = texts;
  }

  /**
   * The application as one line; the same application always gives the same line.
   *
   * @throws InputException if a fact of a pack's own type has a value that JSON cannot give
   */
  public static String write(Application application) {
    return write(application, (path, value, text) -> text);
  }

  /** The same with other texts in the place of some. */
  public static String write(Application application, Texts texts) {
    ApplicationJson json = new ApplicationJson(texts);
    json.append("", application);
    return json.out.toString();
  }

  private void append(String path, Record owner) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Shape.Property property : Shape.of(owner.getClass()).properties()) {
      Object value = property.of(owner);
      if (value != null && property.inJson()) {
        members.put(property.name(), value);
      } else if (value != null && property.type() == PackFact.class) {
        members.putAll(PackTypes.members((List<?>) value));
      }
    }
    object(path, members);
  }

  private void object(String pointer, Map<String, ?> members) {
    String separator = "{";
    for (Map.Entry<String, ?> member : members.entrySet()) {
      out.append(separator);
      Quoted.append(out, member.getKey());
      out.append(':');
      value(pointer + "/" + member.getKey(), member.getValue());
      separator = ",";
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  private void value(String pointer, Object value) {
    if (value instanceof List<?> list) {
      String separator = "[";
      for (Object each : list) {
        out.append(separator);
        value(pointer, each);
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof PackFact fact) {
      object(pointer, fact.properties());
    } else if (value instanceof Place place) {
      place(place);
    } else if (value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Number number) {
      out.append(new BigDecimal(number.toString()).toPlainString());
    } else if (value instanceof Record record && !Scalars.reads(value.getClass())) {
      append(pointer, record);
    } else {
      Quoted.append(out, texts.in(pointer, value, text(pointer, value)));
    }
  }

  /** By its code, which is the same whatever divisions are called in time. */
  private void place(Place place) {
    if (place.equals(new Place(place.code(), false))) {
      Quoted.append(out, place.code());
    } else {
      out.append("{\"code\":");
      Quoted.append(out, place.code());
      out.append(",\"corps\":true}");
    }
  }

  private static String text(String pointer, Object value) {
    if (value instanceof Amount amount) {
      return amount.yuan().toPlainString() + "元";
    }
    if (value instanceof IdNumber number) {
      return number.value();
    }
    if (value instanceof LocalDateTime time) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
    if (value instanceof String || value instanceof LocalDate || value instanceof YearMonth) {
      return value.toString();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    Message words = Message.of("json.noSuchValue");
    throw new InputException(List.of(Problem.atPointer(pointer, words.words())));
  }
}
