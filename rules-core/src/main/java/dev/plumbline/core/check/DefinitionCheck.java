package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.read.UnparsedParts;
import dev.plumbline.core.rule.Consequence;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.words.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to hold of the fact that a definition inserts: its type is there, its values fit, and a
 * time does not end before it begins.
 */
final class DefinitionCheck {
  private static final Message WHOLE = Message.of("check.formWhole");

  private static final Map<Class<?>, Message> FORMS =
      Map.of(
          String.class, Message.of("check.formText"),
          Integer.class, WHOLE,
          int.class, WHOLE,
          Long.class, Message.of("check.formLong"),
          BigDecimal.class, Message.of("check.formDecimal"),
          Boolean.class, Message.of("check.formTruth"),
          LocalDate.class, Message.of("check.formDate"),
          LocalDateTime.class, Message.of("check.formTime"),
          List.class, Message.of("check.formList"));

  /** Names of properties between which something lasts. */
  private static final Map<String, String> PERIODS =
      Map.of("startsOn", "endsOn", "opensAt", "closesAt");

  private final PackText text;
  private final Definition rule;
  private final Source source;

  private DefinitionCheck(PackText text, Definition rule, Source source) {
    this.text = text;
    this.rule = rule;
    this.source = source;
  }

  static void check(PackText text, Definition rule, Source source, UnparsedParts unread) {
    DefinitionCheck check = new DefinitionCheck(text, rule, source);
    FactType type = text.types().named(rule.type());
    if (type != null) {
      check.values(type);
    } else if (!unread.mayDefine(rule.type())) {
      check.unknown();
    }
  }

  private void unknown() {
    Map<String, String> titles = new LinkedHashMap<>();
    text.types().all().values().forEach(type -> titles.put(type.name(), type.title()));
    String near = Names.nearestTitled(rule.type(), titles).orElse(null);
    source.onceAtInserted(
        rule,
        near == null
            ? Message.of("check.noSuchFact", rule.type())
            : Message.of("check.noSuchFactNear", rule.type(), near));
  }

  private void values(FactType type) {
    List<Property> fields = type.fields();
    List<Consequence.Argument> values = rule.inserted().arguments();
    if (fields.size() != values.size()) {
      List<String> names = fields.stream().map(Property::name).toList();
      at(-1, Message.of("check.valueCount", type.name(), fields.size(), names, values.size()));
      return;
    }
    boolean good = true;
    for (int i = 0; i < fields.size(); i++) {
      good &= value(type, fields.get(i), values.get(i), i);
    }
    if (good) {
      period(fields, values);
    }
  }

  private boolean value(FactType type, Property field, Consequence.Argument value, int number) {
    if (value.fault() != null) {
      source.atInserted(rule, number, value.fault());
      return false;
    }
    if (!fits(value.type(), field.type())) {
      Message form = FORMS.get(field.type());
      String meant = MeantValues.of(value.value(), field.type());
      at(
          number,
          meant == null
              ? Message.of("check.valueForm", type.name(), field.name(), form)
              : Message.of("check.valueFormMeant", type.name(), field.name(), form, meant));
      return false;
    }
    return true;
  }

  private static boolean fits(Class<?> value, Class<?> wanted) {
    return value == wanted
        || value == Integer.class && (wanted == int.class || wanted == Long.class);
  }

  @SuppressWarnings("unchecked") // both are dates or both are times, each of its own class
  private void period(List<Property> fields, List<Consequence.Argument> values) {
    for (int i = 0; i + 1 < fields.size(); i++) {
      Property begin = fields.get(i);
      Property end = fields.get(i + 1);
      boolean lasts =
          end.name().equals(PERIODS.get(begin.name()))
              && begin.type() == end.type()
              && values.get(i).value() instanceof Comparable<?>;
      if (lasts
          && ((Comparable<Object>) values.get(i).value()).compareTo(values.get(i + 1).value())
              > 0) {
        at(i + 1, Message.of("check.endsBeforeItBegins", end.name(), begin.name()));
      }
    }
  }

  private void at(int value, Message message) {
    source.atInserted(rule, value, message);
  }
}
