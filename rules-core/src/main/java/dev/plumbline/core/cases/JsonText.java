package dev.plumbline.core.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes values as JSON, and finds again in them what a JSON pointer names. */
final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /** The value as one line of JSON. */
  static String of(Node node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      write(node, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be written", e);
    }
    return text.toString();
  }

  private static void write(Node node, JsonGenerator out) throws IOException {
    if (node instanceof Node.Table table) {
      out.writeStartObject();
      for (Map.Entry<String, Node.Entry> entry : table.entries().entrySet()) {
        out.writeFieldName(entry.getKey());
        write(entry.getValue().value(), out);
      }
      out.writeEndObject();
    } else if (node instanceof Node.Rows rows) {
      out.writeStartArray();
      for (Node row : rows.rows()) {
        write(row, out);
      }
      out.writeEndArray();
    } else {
      Node.Scalar scalar = (Node.Scalar) node;
      switch (scalar.sort()) {
        case TEXT -> out.writeString(scalar.text());
        case NUMBER -> out.writeNumber(scalar.text());
        case TRUTH -> out.writeBoolean(scalar.text().equals("true"));
        case NOTHING -> out.writeNull();
      }
    }
  }

  /**
   * Where a value was written; of one that is not there, where the nearest around it was.
   *
   * @param pointer what names it (RFC 6901)
   */
  static Place place(Node root, String pointer) {
    Node node = root;
    Place place = root.place();
    for (String escaped : pointer.substring(Math.min(1, pointer.length())).split("/")) {
      String token = escaped.replace("~1", "/").replace("~0", "~");
      if (node instanceof Node.Table table && table.entries().containsKey(token)) {
        place = table.entries().get(token).place();
        node = table.get(token);
      } else if (node instanceof Node.Rows rows
          && token.matches("\\d{1,6}")
          && Integer.parseInt(token) < rows.rows().size()) {
        node = rows.rows().get(Integer.parseInt(token));
        place = node.place();
      } else {
        break;
      }
    }
    return place;
  }
}
