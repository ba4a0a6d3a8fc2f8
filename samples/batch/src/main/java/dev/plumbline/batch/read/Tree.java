package dev.plumbline.batch.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.batch.Source;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An application as JSON, and the cell that each of its values comes from. */
final class Tree {
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  /** The places of values, and of objects the places of their rows. */
  private final Map<JsonNode, Source> sources = new IdentityHashMap<>();

  ObjectNode root() {
    return root;
  }

  /** Puts a text at a path of names: {@code /applicant/name}. */
  void put(String path, String text, Source source) {
    int end = path.lastIndexOf('/');
    put(object(path.substring(0, end)), path.substring(end + 1), text, source);
  }

  /** Puts a text into an object. */
  void put(ObjectNode object, String name, String text, Source source) {
    JsonNode own = new OwnText(text);
    object.set(name, own);
    sources.put(own, source);
  }

  /** A new object at the end of a list. */
  ObjectNode append(String path, Source row) {
    int end = path.lastIndexOf('/');
    ObjectNode parent = object(path.substring(0, end));
    String name = path.substring(end + 1);
    JsonNode list = parent.get(name);
    ArrayNode array = list instanceof ArrayNode items ? items : parent.putArray(name);
    if (list instanceof ObjectNode one) {
      array.add(one); // one that stood alone
    }
    ObjectNode element = array.addObject();
    sources.put(element, row);
    return element;
  }

  private ObjectNode object(String path) {
    ObjectNode object = root;
    for (String name : path.split("/")) {
      if (!name.isEmpty()) {
        JsonNode next = object.get(name);
        object = next instanceof ObjectNode found ? found : object.putObject(name);
      }
    }
    return object;
  }

  /** All texts with their pointers and cells, in the order in which they were put. */
  List<Draft.Written> written() {
    List<Draft.Written> all = new ArrayList<>();
    add("", root, all);
    return all;
  }

  private void add(String pointer, JsonNode node, List<Draft.Written> all) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(each -> add(pointer + "/" + each.getKey(), each.getValue(), all));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        add(pointer + "/" + i, array.get(i), all);
      }
    } else {
      all.add(new Draft.Written(pointer, node.asText(), sources.get(node)));
    }
  }

  boolean has(String pointer) {
    return !root.at(pointer).isMissingNode();
  }

  /** Where the value of a pointer comes from, or the nearest that holds it. */
  Source source(@Nullable String pointer, Source row) {
    for (String at = pointer == null ? "" : pointer; !at.isEmpty(); at = parent(at)) {
      Source source = sources.get(root.at(at));
      if (source != null) {
        return source;
      }
    }
    return row;
  }

  /** Takes a value out; where there is none, what should have it. Whether there was any. */
  boolean drop(@Nullable String pointer) {
    if (pointer == null || pointer.isEmpty()) {
      return false;
    }
    String above = parent(pointer);
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    JsonNode parent = root.at(above);
    boolean dropped =
        parent instanceof ObjectNode object && object.remove(name) != null
            || parent instanceof ArrayNode array && array.remove(Integer.parseInt(name)) != null;
    if (!dropped) {
      return drop(above);
    }
    // What holds nothing any more says nothing: an empty list would say that there are none.
    for (; parent.isEmpty() && !above.isEmpty(); parent = root.at(above)) {
      String empty = above.substring(above.lastIndexOf('/') + 1);
      above = parent(above);
      if (root.at(above) instanceof ObjectNode holder) {
        holder.remove(empty);
      } else {
        ((ArrayNode) root.at(above)).remove(Integer.parseInt(empty));
      }
    }
    return true;
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  /** A text that is no other's node. */
  private static final class OwnText extends TextNode {
    private static final long serialVersionUID = 1L;

    OwnText(String text) {
      super(text);
    }
  }
}
