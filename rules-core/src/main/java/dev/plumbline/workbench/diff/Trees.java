package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Edits of applications as JSON. Immutable. */
final class Trees {
  /** The key of the facts in each list of facts, by the list's pointer; empty if they have none. */
  private final Map<String, String> keys = new HashMap<>();

  Trees(Side... sides) {
    for (Side side : sides) {
      for (FactType type : side.types().all().values()) {
        if (type.presence() == Presence.LISTED) {
          keys.putIfAbsent(type.pointer(), type.key() == null ? "" : type.key());
        }
      }
    }
  }

  /** A copy with the edits made, in their order. */
  ObjectNode with(ObjectNode tree, List<Edit> edits) {
    ObjectNode copy = tree.deepCopy();
    edits.forEach(edit -> set(copy, edit));
    return copy;
  }

  private void set(ObjectNode tree, Edit edit) {
    JsonNode at = tree;
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < edit.path().size(); i++) {
      String step = edit.path().get(i);
      boolean last = i == edit.path().size() - 1;
      JsonNode next;
      if (at instanceof ArrayNode list) {
        next = inList(list, keys.get(pointer.toString()), step, last, edit.value());
      } else {
        pointer.append('/').append(step);
        next = inObject((ObjectNode) at, step, last, edit.value(), pointer.toString());
      }
      if (next == null) {
        return;
      }
      at = next;
    }
  }

  private @Nullable JsonNode inObject(
      ObjectNode object, String step, boolean last, @Nullable JsonNode value, String pointer) {
    if (last) {
      if (value == null) {
        object.remove(step);
      } else {
        object.set(step, value.deepCopy());
      }
      return null;
    }
    JsonNode held = object.get(step);
    boolean list = keys.containsKey(pointer);
    if (list && held instanceof ObjectNode) {
      return object.putArray(step).add(held);
    }
    if (held != null && held.isContainerNode()) {
      return held;
    }
    return value == null ? null : list ? object.putArray(step) : object.putObject(step);
  }

  private static @Nullable JsonNode inList(
      ArrayNode list, String key, String step, boolean last, @Nullable JsonNode value) {
    int index = index(list, key, step);
    if (last) {
      if (value == null && index >= 0) {
        list.remove(index);
      } else if (value != null && index >= 0) {
        list.set(index, value.deepCopy());
      } else if (value != null) {
        list.add(value.deepCopy());
      }
      return null;
    }
    if (index >= 0) {
      return list.get(index);
    }
    if (value == null) {
      return null;
    }
    ObjectNode added = list.addObject();
    return key == null || key.isEmpty() ? added : added.put(key, step);
  }

  private static int index(ArrayNode list, String key, String step) {
    if (key == null || key.isEmpty()) {
      int number = Integer.parseInt(step);
      return number <= list.size() ? number - 1 : -1;
    }
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).path(key).asText().equals(step)) {
        return i;
      }
    }
    return -1;
  }

  /** The edits that make one tree of another, each of a single value. */
  List<Edit> between(ObjectNode from, ObjectNode to) {
    List<Edit> edits = new ArrayList<>();
    objects(new ArrayList<>(), "", from, to, edits);
    return edits;
  }

  private void objects(
      List<String> path, String pointer, ObjectNode from, ObjectNode to, List<Edit> edits) {
    Iterator<String> old = from.fieldNames();
    while (old.hasNext()) {
      String name = old.next();
      if (!to.has(name)) {
        edits.add(new Edit(plus(path, name), null));
      }
    }
    Iterator<String> names = to.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      values(plus(path, name), pointer + "/" + name, from.get(name), to.get(name), edits);
    }
  }

  private void values(
      List<String> path, String pointer, @Nullable JsonNode from, JsonNode to, List<Edit> edits) {
    if (to.equals(from)) {
      return;
    }
    if (to instanceof ObjectNode object && (from == null || from instanceof ObjectNode)) {
      if (object.isEmpty() && from == null) {
        edits.add(new Edit(path, to));
        return;
      }
      ObjectNode old = from == null ? JsonNodeFactory.instance.objectNode() : (ObjectNode) from;
      objects(path, pointer, old, object, edits);
    } else if (to instanceof ArrayNode list && isFacts(pointer, from, list)) {
      ArrayNode old = from == null ? JsonNodeFactory.instance.arrayNode() : (ArrayNode) from;
      lists(path, pointer, old, list, edits);
    } else {
      edits.add(new Edit(path, to));
    }
  }

  /**
   * Whether facts in the lists can be told apart; facts without a key only if none comes or goes.
   */
  private boolean isFacts(String pointer, @Nullable JsonNode from, ArrayNode to) {
    String key = keys.get(pointer);
    if (key == null || to.isEmpty() || from != null && !(from instanceof ArrayNode)) {
      return false;
    }
    return key.isEmpty()
        ? objects(to) && (from == null || objects(from) && from.size() == to.size())
        : distinct(key, to) && (from == null || distinct(key, (ArrayNode) from));
  }

  private static boolean objects(JsonNode list) {
    for (JsonNode each : list) {
      if (!each.isObject()) {
        return false;
      }
    }
    return true;
  }

  private static boolean distinct(String key, ArrayNode list) {
    Set<String> seen = new HashSet<>();
    for (JsonNode each : list) {
      if (!each.isObject() || !each.path(key).isTextual() || !seen.add(each.get(key).asText())) {
        return false;
      }
    }
    return true;
  }

  private void lists(
      List<String> path, String pointer, ArrayNode from, ArrayNode to, List<Edit> edits) {
    String key = keys.get(pointer);
    for (int i = 0; i < from.size(); i++) {
      if (!key.isEmpty() && index(to, key, from.get(i).get(key).asText()) < 0) {
        edits.add(new Edit(plus(path, from.get(i).get(key).asText()), null));
      }
    }
    for (int i = 0; i < to.size(); i++) {
      ObjectNode is = (ObjectNode) to.get(i);
      String step = key.isEmpty() ? String.valueOf(i + 1) : is.get(key).asText();
      int index = index(from, key, step);
      ObjectNode was =
          index >= 0
              ? (ObjectNode) from.get(index)
              : key.isEmpty()
                  ? JsonNodeFactory.instance.objectNode()
                  : JsonNodeFactory.instance.objectNode().put(key, step);
      if (index < 0 && is.equals(was)) {
        edits.add(new Edit(plus(path, step), is));
      } else {
        objects(plus(path, step), pointer, was, is, edits);
      }
    }
  }

  private static List<String> plus(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
