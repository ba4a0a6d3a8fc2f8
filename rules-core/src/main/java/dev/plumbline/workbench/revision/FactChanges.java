package dev.plumbline.workbench.revision;

import dev.plumbline.Bilingual;
import dev.plumbline.Value;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Measured;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.facts.WrittenFact;
import dev.plumbline.core.words.CatalogueWording;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.Application;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
      WrittenFact one = now != null ? now : Objects.requireNonNull(old, name);
      Bilingual whole = whole(one);
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

  private void change(
      WrittenFact fact,
      @Nullable Property property,
      @Nullable Bilingual old,
      @Nullable Bilingual now) {
    String label = fact.type().label(fact.key());
    String name = property == null ? null : property.name();
    changes.add(new FactChange(label, name, title(fact, property), old, now));
  }

  private static Bilingual title(WrittenFact fact, @Nullable Property property) {
    boolean several = fact.number() > 1;
    if (property != null && fact.key() == null && !several) {
      return Titles.of(property);
    }
    Bilingual one = Titles.of(fact.type(), fact.key());
    Object title = several ? Message.of("workbench.numbered", one, fact.number()) : one;
    return property == null
        ? Message.of("workbench.fact", title).words()
        : Message.of("workbench.propertyOf", title, Titles.of(property)).words();
  }

  /** A fact that came or went, by what was given of it. */
  private static Bilingual whole(WrittenFact fact) {
    return fact.properties().stream()
        .map(
            property ->
                Message.of("workbench.given", Titles.of(property), text(fact, property, 0)).words())
        .reduce((one, other) -> Message.of("workbench.andGiven", one, other).words())
        .orElseGet(() -> Message.of("workbench.there").words());
  }

  private static @Nullable Bilingual text(WrittenFact fact, Property property, int from) {
    Object value = fact.values().get(property.name());
    if (value == null) {
      return null;
    }
    if (value instanceof String text && from > 0) {
      return CatalogueWording.INSTANCE.text(
          new Value.Words("…" + Measured.cut(text.substring(from))));
    }
    String unit = value instanceof Number ? unit(fact, property) : "";
    return CatalogueWording.INSTANCE.list(Measured.all(value, unit));
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

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    return a instanceof BigDecimal x && b instanceof BigDecimal y
        ? x.compareTo(y) == 0
        : a == null ? b == null : a.equals(b);
  }
}
