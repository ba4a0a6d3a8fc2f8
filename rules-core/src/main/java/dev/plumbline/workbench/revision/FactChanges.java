package dev.plumbline.workbench.revision;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Measured;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.facts.WrittenFact;
import dev.plumbline.core.words.CatalogueWording;
import dev.plumbline.fact.Application;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the facts in which two applications differ; it knows no type of facts by name. */
final class FactChanges {
  /** How much of what two long texts have in common is shown before they part. */
  private static final int RUN_UP = 10;

  private static final int LONG = 60;

  private final Map<String, WrittenFact> before;
  private final Map<String, WrittenFact> after;
  private final List<FactChange> changes = new ArrayList<>();

  private FactChanges(Map<String, WrittenFact> before, Map<String, WrittenFact> after) {
    this.before = before;
    this.after = after;
  }

  static List<FactChange> between(Application before, Application after, FactTypes types) {
    FactChanges all = new FactChanges(WrittenFact.of(before, types), WrittenFact.of(after, types));
    Set<String> names = new LinkedHashSet<>(all.after.keySet());
    names.addAll(all.before.keySet());
    names.forEach(all::compare);
    return List.copyOf(all.changes);
  }

  private void compare(String name) {
    WrittenFact old = before.get(name);
    WrittenFact now = after.get(name);
    if (old == null || now == null) {
      WrittenFact one = old == null ? now : old;
      String whole = whole(one);
      change(one, null, old == null ? null : whole, now == null ? null : whole);
      return;
    }
    for (Property property : now.type().properties().values()) {
      Object a = old.values().get(property.name());
      Object b = now.values().get(property.name());
      if (!same(a, b) && !property.name().equals(now.type().key())) {
        int from = a instanceof String x && b instanceof String y ? parting(x, y) : 0;
        change(now, property, text(old, property, from), text(now, property, from));
      }
    }
  }

  private void change(WrittenFact fact, Property property, String old, String now) {
    FactType type = fact.type();
    boolean several = fact.number() > 1;
    String number = several ? "（第" + fact.number() + "项）" : "";
    String englishNumber = several ? " (no. " + fact.number() + ")" : "";
    boolean alone = property != null && fact.key() == null && !several;
    String title = alone ? "" : type.titleOf(fact.key()) + number;
    String english = alone ? "" : type.englishOf(fact.key()) + englishNumber;
    changes.add(
        new FactChange(
            type.label(fact.key()),
            property == null ? null : property.name(),
            property == null ? title : title + property.title(),
            property == null
                ? english
                : english.isEmpty() ? property.english() : english + ", " + property.english(),
            old,
            now));
  }

  /** A fact that came or went, by what was given of it. */
  private static String whole(WrittenFact fact) {
    String given =
        fact.properties().stream()
            .map(property -> property.title() + " " + text(fact, property, 0))
            .collect(Collectors.joining("，"));
    return given.isEmpty() ? "有" : given;
  }

  private static String text(WrittenFact fact, Property property, int from) {
    Object value = fact.values().get(property.name());
    if (value == null) {
      return null;
    }
    String shown =
        value instanceof String text && from > 0
            ? "…" + Measured.cut(text.substring(from))
            : CatalogueWording.INSTANCE.list(Measured.all(value, "")).chinese();
    return value instanceof Number ? shown + unit(fact, property) : shown;
  }

  private static String unit(WrittenFact fact, Property property) {
    String unit = property.unit();
    if (!unit.startsWith("{")) {
      return unit;
    }
    Object stated = fact.values().get(unit.substring(1, unit.length() - 1));
    return stated == null ? "" : stated.toString();
  }

  /** From where to show two texts so that it is seen where they part. */
  private static int parting(String a, String b) {
    int at = 0;
    while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    if (at < LONG - RUN_UP || Math.max(a.length(), b.length()) <= LONG) {
      return 0;
    }
    int from = at - RUN_UP;
    return Character.isLowSurrogate(a.charAt(from)) ? from - 1 : from;
  }

  private static boolean same(Object a, Object b) {
    return a instanceof BigDecimal x && b instanceof BigDecimal y
        ? x.compareTo(y) == 0
        : a == null ? b == null : a.equals(b);
  }
}
