package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import dev.plumbline.workbench.diff.Change.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What became of the types of facts that the packs declare. */
final class TypeChanges {
  private static final Map<Class<?>, Message> VALUES =
      Map.of(
          String.class, Message.of("diff.text"),
          Integer.class, Message.of("diff.wholeNumber"),
          Long.class, Message.of("diff.wholeNumber"),
          BigDecimal.class, Message.of("diff.decimal"),
          Boolean.class, Message.of("diff.yesOrNo"),
          LocalDate.class, Message.of("diff.date"),
          LocalDateTime.class, Message.of("diff.time"),
          List.class, Message.of("diff.list"));

  private final Side older;
  private final Side newer;
  private final List<Change> changes = new ArrayList<>();

  private TypeChanges(Side older, Side newer) {
    this.older = older;
    this.newer = newer;
  }

  static List<Change> between(Side older, Side newer) {
    TypeChanges found = new TypeChanges(older, newer);
    Map<String, Declaration> before = byName(older);
    Map<String, Declaration> after = byName(newer);
    before.forEach(
        (name, was) -> {
          if (!after.containsKey(name)) {
            found.add(Kind.TYPE, was, Message.of("diff.typeRemoved"));
          } else {
            found.compare(was, after.get(name));
          }
        });
    after.forEach(
        (name, is) -> {
          if (!before.containsKey(name)) {
            List<Message> fields = is.fields().stream().map(TypeChanges::field).toList();
            Message added = Message.of("diff.typeAdded");
            found.add(Kind.TYPE, is, fields.isEmpty() ? added : Told.remark(added, fields));
          }
        });
    return found.changes;
  }

  private static Map<String, Declaration> byName(Side side) {
    Map<String, Declaration> all = new LinkedHashMap<>();
    side.text().declarations().forEach(declaration -> all.put(declaration.name(), declaration));
    return all;
  }

  private void compare(Declaration was, Declaration is) {
    Map<String, Declaration.Field> before = fields(was);
    Map<String, Declaration.Field> after = fields(is);
    before.forEach(
        (name, field) -> {
          if (!after.containsKey(name)) {
            property(is, Message.of("diff.propertyRemoved", field(field)));
          } else {
            compare(is, field, after.get(name));
          }
        });
    after.forEach(
        (name, field) -> {
          if (!before.containsKey(name)) {
            property(is, Message.of("diff.propertyAdded", field(field)));
          }
        });
    if (!Objects.equals(was.key(), is.key())) {
      add(Kind.TYPE, is, Message.of("diff.key", Told.text(was.key(), is.key())));
    }
    if (was.defined() != is.defined()) {
      add(Kind.TYPE, is, Message.of(is.defined() ? "diff.nowDefined" : "diff.nowGiven"));
    }
    if (!was.title().equals(is.title())) {
      add(Kind.WORDS, is, Message.of("diff.title", Told.text(was.title(), is.title())));
    }
    if (!was.english().equals(is.english())) {
      Message english = Told.text(was.english(), is.english());
      add(Kind.WORDS, is, Message.of("diff.englishTitle", english));
    }
  }

  private void compare(Declaration type, Declaration.Field was, Declaration.Field is) {
    if (was.type() != is.type()) {
      Message values = Told.arrow(VALUES.get(was.type()), VALUES.get(is.type()));
      add(Kind.TYPE, type, Message.of("diff.property", is.name(), values));
    }
    words(type, "diff.unit", is.name(), was.unit(), is.unit());
    words(type, "diff.propertyTitle", is.name(), was.title(), is.title());
    words(type, "diff.propertyEnglish", is.name(), was.english(), is.english());
  }

  private void words(Declaration type, String key, String property, String was, String is) {
    if (!was.equals(is)) {
      add(Kind.WORDS, type, Message.of(key, property, Told.text(was, is)));
    }
  }

  private static Map<String, Declaration.Field> fields(Declaration declaration) {
    Map<String, Declaration.Field> fields = new LinkedHashMap<>();
    declaration.fields().forEach(field -> fields.put(field.name(), field));
    return fields;
  }

  private static Message field(Declaration.Field field) {
    return Message.of("diff.remark", field.name(), VALUES.get(field.type()));
  }

  /** A property by itself bears on no clause; a rule that asks for it has changed as well. */
  private void property(Declaration type, Message words) {
    add(Kind.TYPE, type, words, List.of());
  }

  private void add(Kind kind, Declaration type, Message words) {
    Set<String> readers = new LinkedHashSet<>();
    for (Side side : List.of(older, newer)) {
      for (RuleText rule : side.rules()) {
        if (rule.conditions().stream().anyMatch(c -> c.type().equals(type.name()))) {
          readers.addAll(side.clausesOf(rule));
        }
      }
    }
    add(kind, type, words, newer.inOrder(readers));
  }

  private void add(Kind kind, Declaration type, Message words, List<String> bearing) {
    Bilingual title = new Bilingual(type.title(), type.english());
    Message named = Message.of("diff.ofType", title, words);
    changes.add(Change.of(kind, type.name(), named, bearing, null, null));
  }
}
