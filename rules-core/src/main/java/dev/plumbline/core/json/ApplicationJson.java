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
  private ApplicationJson() {}

  /**
   * The application as one line; the same application always gives the same line.
   *
   * @throws InputException if a fact of a pack's own type has a value that JSON cannot give
   */
  public static String write(Application application) {
    StringBuilder out = new StringBuilder();
    append(out, application);
    return out.toString();
  }

  private static void append(StringBuilder out, Record owner) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Shape.Property property : Shape.of(owner.getClass()).properties()) {
      Object value = property.of(owner);
      if (value != null && property.inJson()) {
        members.put(property.name(), value);
      } else if (value != null && property.type() == PackFact.class) {
        members.putAll(PackTypes.members((List<?>) value));
      }
    }
    object(out, "", members);
  }

  private static void object(StringBuilder out, String pointer, Map<String, ?> members) {
    String separator = "{";
    for (Map.Entry<String, ?> member : members.entrySet()) {
      out.append(separator);
      Quoted.append(out, member.getKey());
      out.append(':');
      value(out, pointer + "/" + member.getKey(), member.getValue());
      separator = ",";
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  private static void value(StringBuilder out, String pointer, Object value) {
    if (value instanceof List<?> list) {
      String separator = "[";
      for (Object each : list) {
        out.append(separator);
        value(out, pointer, each);
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof PackFact fact) {
      object(out, pointer, fact.properties());
    } else if (value instanceof Place place) {
      place(out, place);
    } else if (value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Number number) {
      out.append(new BigDecimal(number.toString()).toPlainString());
    } else if (value instanceof Record record && !Scalars.reads(value.getClass())) {
      append(out, record);
    } else {
      Quoted.append(out, text(pointer, value));
    }
  }

  /** By its code, which is the same whatever divisions are called in time. */
  private static void place(StringBuilder out, Place place) {
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
