package dev.plumbline.core.document;

import java.util.Map;

/** Writes values as JSON. */
public final class JsonText {
  private JsonText() {}

  /** The value as one line of JSON. */
  public static String of(Located value) {
    StringBuilder text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  private static void append(StringBuilder out, Located value) {
    if (value instanceof Located.Fields fields) {
      String separator = "{";
      for (Map.Entry<String, Located.Member> member : fields.members().entrySet()) {
        out.append(separator);
        Quoted.append(out, member.getKey());
        out.append(':');
        append(out, member.getValue().value());
        separator = ",";
      }
      out.append(fields.members().isEmpty() ? "{}" : "}");
    } else if (value instanceof Located.Items items) {
      String separator = "[";
      for (Located item : items.items()) {
        out.append(separator);
        append(out, item);
        separator = ",";
      }
      out.append(items.items().isEmpty() ? "[]" : "]");
    } else if (value instanceof Located.Words words) {
      Quoted.append(out, words.text());
    } else {
      out.append(value instanceof Located.Nothing ? "null" : value.single());
    }
  }
}
