package dev.plumbline.workbench.diff;

import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.facts.Declaration;
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
final class TypeWords {
  private static final Map<Class<?>, Words> VALUES =
      Map.of(
          String.class, Words.of("文字", "text"),
          Integer.class, Words.of("整数", "whole number"),
          Long.class, Words.of("整数", "whole number"),
          BigDecimal.class, Words.of("数", "number"),
          Boolean.class, Words.of("是否", "yes or no"),
          LocalDate.class, Words.of("日期", "date"),
          LocalDateTime.class, Words.of("时间", "time"),
          List.class, Words.of("列表", "list"));

  private final Side older;
  private final Side newer;
  private final List<Change> changes = new ArrayList<>();

  private TypeWords(Side older, Side newer) {
    this.older = older;
    this.newer = newer;
  }

  static List<Change> between(Side older, Side newer) {
    TypeWords words = new TypeWords(older, newer);
    Map<String, Declaration> before = byName(older);
    Map<String, Declaration> after = byName(newer);
    before.forEach(
        (name, was) -> {
          if (!after.containsKey(name)) {
            words.add(Kind.TYPE, was, Words.of("少了这种事实", "type removed"));
          } else {
            words.compare(was, after.get(name));
          }
        });
    after.forEach(
        (name, is) -> {
          if (!before.containsKey(name)) {
            Words fields = Words.list(is.fields().stream().map(TypeWords::field).toList());
            words.add(Kind.TYPE, is, Words.of("多了这种事实", "type added").remark(fields));
          }
        });
    return words.changes;
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
            property(is, Words.of("少了属性 ", "property removed: ").and(field(field)));
          } else {
            compare(is, field, after.get(name));
          }
        });
    after.forEach(
        (name, field) -> {
          if (!before.containsKey(name)) {
            property(is, Words.of("多了属性 ", "property added: ").and(field(field)));
          }
        });
    if (!Objects.equals(was.key(), is.key())) {
      Words words = Words.of("区分各份的属性 ", "key ").and(PackWords.text(was.key(), is.key()));
      add(Kind.TYPE, is, words);
    }
    if (was.defined() != is.defined()) {
      add(
          Kind.TYPE,
          is,
          is.defined()
              ? Words.of("改由规则定义", "now defined by rules")
              : Words.of("改由申请填报", "now given by applications"));
    }
    titles(is, Words.NONE, was.title(), is.title(), was.english(), is.english());
  }

  private void compare(Declaration type, Declaration.Field was, Declaration.Field is) {
    if (was.type() != is.type()) {
      Words words =
          Words.of(is.name() + " ").and(Words.arrow(VALUES.get(was.type()), VALUES.get(is.type())));
      add(Kind.TYPE, type, words);
    }
    if (!was.unit().equals(is.unit())) {
      Words words =
          Words.of(is.name() + " 的单位 ", "unit of " + is.name() + " ")
              .and(PackWords.text(was.unit(), is.unit()));
      add(Kind.WORDS, type, words);
    }
    titles(type, Words.of(is.name() + " "), was.title(), is.title(), was.english(), is.english());
  }

  private void titles(
      Declaration type, Words of, String was, String is, String wasEnglish, String isEnglish) {
    if (!was.equals(is)) {
      add(Kind.WORDS, type, of.and("名称 ", "title ").and(PackWords.text(was, is)));
    }
    if (!wasEnglish.equals(isEnglish)) {
      Words words = of.and("英文名称 ", "English title ").and(PackWords.text(wasEnglish, isEnglish));
      add(Kind.WORDS, type, words);
    }
  }

  private static Map<String, Declaration.Field> fields(Declaration declaration) {
    Map<String, Declaration.Field> fields = new LinkedHashMap<>();
    declaration.fields().forEach(field -> fields.put(field.name(), field));
    return fields;
  }

  private static Words field(Declaration.Field field) {
    return Words.of(field.name()).remark(VALUES.get(field.type()));
  }

  /** A property by itself bears on no clause; a rule that asks for it has changed as well. */
  private void property(Declaration type, Words words) {
    add(Kind.TYPE, type, words, List.of());
  }

  private void add(Kind kind, Declaration type, Words words) {
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

  private void add(Kind kind, Declaration type, Words words, List<String> bearing) {
    Words named =
        Words.of("事实类型「" + type.title() + "」", "type \"" + type.english() + "\": ").and(words);
    changes.add(Change.of(kind, type.name(), named, bearing, null, null));
  }
}
