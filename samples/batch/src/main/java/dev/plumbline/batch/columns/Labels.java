package dev.plumbline.batch.columns;

import dev.plumbline.batch.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Understands the heads of columns: the titles of facts in either language, what offices call them,
 * and the names of facts of which there are several.
 */
public final class Labels {
  /** 指标1名称, 合作单位2 */
  private static final Pattern NUMBERED = Pattern.compile("^(\\D+?)([1-9][0-9]?)(\\D*)$");

  /** What stands above the columns of the application itself. */
  private static final Set<String> OWN =
      Set.of(
          Label.of(Words.say("template.ofApplication").chinese()).text(),
          Label.of(Words.say("template.ofApplication").english()).text());

  /** What stands under the name of a fact: a figure, or yes and no. */
  private static final Set<Kind> VALUES =
      EnumSet.of(Kind.NUMBER, Kind.WHOLE, Kind.AMOUNT, Kind.YES_NO);

  private final Columns columns;
  private final Group sheet;

  /** What one head says by itself. */
  private final Map<String, Target> alone = new HashMap<>();

  /** Heads that two fields have, which therefore say nothing. */
  private final Map<String, Target> shared = new HashMap<>();

  /** What is stated of the application itself, by what it is called. */
  private final Map<String, Target> own = new HashMap<>();

  /** What groups are called. */
  private final Map<String, List<Group>> groups = new HashMap<>();

  private Labels(Columns columns, @Nullable Group sheet) {
    this.columns = columns;
    this.sheet = sheet;
  }

  /** The heads of a sheet with a row for each application. */
  static Labels ofApplications(Columns columns) {
    Labels labels = new Labels(columns, null);
    for (Field field : Stream.concat(columns.own().stream(), Desk.FIELDS.stream()).toList()) {
      labels.field(null, field, field.path());
      Target target = new Target(null, field, null);
      labels.own.put(Label.of(field.title().chinese()).text(), target);
      labels.own.put(Label.of(field.title().english()).text(), target);
    }
    for (Group group : columns.groups()) {
      names(group).distinct().forEach(name -> labels.called(name, group));
      if (!group.several()) {
        group.fields().forEach(field -> labels.field(group, field, field.path()));
      }
    }
    columns.groups().stream().filter(Group::declared).forEach(labels::declared);
    columns.groups().stream().filter(Group::several).forEach(labels::elements);
    return labels;
  }

  /** The heads of a sheet with a row for each of the facts of which an application has several. */
  static Labels of(Columns columns, Group group) {
    Labels labels = new Labels(columns, group);
    Field id = columns.own().get(0);
    labels.field(null, id, id.path());
    group.fields().forEach(field -> labels.field(group, field, group.path() + field.path()));
    return labels;
  }

  private void called(String name, Group group) {
    List<Group> all = groups.computeIfAbsent(Label.of(name).text(), key -> new ArrayList<>());
    if (!all.contains(group)) {
      all.add(group);
    }
  }

  private void field(@Nullable Group group, Field field, String path) {
    Target target = new Target(group, field, null);
    put(Label.of(field.title().chinese()), target);
    put(Label.of(field.title().english()), target);
    put(new Label(path.substring(1), ""), target);
    Aliases.of(path).forEach(alias -> alone.put(Label.of(alias).text(), target));
  }

  private void put(Label label, Target target) {
    for (String text : List.of(label.text(), label.whole())) {
      Target other = alone.putIfAbsent(text, target);
      if (other != null && !other.equals(target)) {
        shared.putIfAbsent(text, other);
      }
    }
  }

  /** One fact of a type that the rules declare may stand in the row. */
  private void declared(Group group) {
    Group one = new Group(group.path(), group.type(), group.title(), false, true, group.fields());
    for (Field field : group.fields()) {
      Field whole =
          new Field(
              group.path() + field.path(),
              field.title(),
              field.kind(),
              field.several(),
              field.words(),
              field.spellings(),
              field.closed(),
              false);
      field(one, whole, whole.path());
    }
  }

  /** Columns headed by the name of a fact hold what is stated of it. */
  private void elements(Group group) {
    Field key = group.key();
    Map<String, String> names = new LinkedHashMap<>(key.spellings());
    key.words().forEach(word -> names.put(word, word));
    names.forEach(
        (name, word) ->
            alone.putIfAbsent(Label.of(name).text(), new Target(group, group.main(), word)));
  }

  /** The group that a sheet of this name has the rows of, if its name says so. */
  static Optional<Group> groupOf(Columns columns, String sheetName) {
    String name = Label.of(sheetName).text().replaceFirst("(信息|明细|清单|列表|表)$", "");
    return columns.groups().stream()
        .filter(Group::several)
        .filter(group -> names(group).anyMatch(each -> Label.of(each).text().equals(name)))
        .findFirst();
  }

  private static Stream<String> names(Group group) {
    return Stream.concat(
        Stream.of(group.title().chinese(), group.title().english()),
        Aliases.of(group.path()).stream());
  }

  /**
   * What a head means.
   *
   * @param upper the head above it, of several columns; {@code null} if there is none
   * @param lower the head
   */
  Optional<Target> find(@Nullable String upper, String lower) {
    Label label = Label.of(lower);
    if (upper == null || upper.isBlank()) {
      return alone(label).or(() -> numbered(label));
    }
    if (lower.isBlank()) {
      return find(null, upper);
    }
    Label above = Label.of(upper);
    return within(above, label)
        .or(() -> ofElement(above, label))
        .or(() -> alone(new Label(above.text() + label.text(), label.unit())))
        .or(() -> numbered(new Label(above.text() + label.text(), label.unit())))
        .or(() -> alone(label))
        .or(() -> numbered(label));
  }

  private Optional<Target> alone(Label label) {
    Target whole = alone.get(label.whole());
    if (whole != null && !shared.containsKey(label.whole())) {
      return Optional.of(whole);
    }
    return shared.containsKey(label.text())
        ? Optional.empty()
        : Optional.ofNullable(alone.get(label.text()));
  }

  /** Under the name of a group, a field of it or the name of one of its facts. */
  private Optional<Target> within(Label above, Label label) {
    Target own = sheet == null && OWN.contains(above.text()) ? this.own.get(label.text()) : null;
    if (own != null) {
      return Optional.of(own);
    }
    List<Group> called = groups.getOrDefault(above.text(), List.of());
    if (called.isEmpty()) {
      return sheet == null ? Optional.empty() : alone(label);
    }
    for (Group group : called) {
      Optional<Field> field = fieldOf(group, label.text());
      if (field.isPresent() && !group.several()) {
        return Optional.of(new Target(group, field.get(), null));
      }
      if (field.isPresent() && group.declared()) {
        String path = group.path() + field.get().path();
        return Optional.ofNullable(alone.get(path.substring(1)));
      }
    }
    return called.stream()
        .map(group -> group.several() ? group : listIn(group))
        .filter(Objects::nonNull)
        .filter(group -> VALUES.contains(group.main().kind()))
        .findFirst()
        .map(group -> new Target(group, group.main(), word(group, label.text())))
        .filter(target -> !target.isNumbered());
  }

  /** The name of a fact as the guideline writes it, if it knows it. */
  private static String word(Group group, String text) {
    Field key = group.key();
    return key.words().stream()
        .filter(each -> Label.of(each).text().equals(text))
        .findFirst()
        .orElse(key.spellings().getOrDefault(text, text));
  }

  /** Under the name of one of several facts, a field of it. */
  private Optional<Target> ofElement(Label above, Label label) {
    Target element = alone.get(above.text());
    if (element == null || !element.isElement()) {
      Matcher numbered = NUMBERED.matcher(above.text());
      if (!numbered.matches() || !numbered.group(3).isEmpty()) {
        return Optional.empty();
      }
      return ofNumber(numbered.group(1), numbered.group(2), label.text());
    }
    return fieldOf(element.group(), label.text())
        .map(field -> new Target(element.group(), field, element.element()));
  }

  /** 指标1名称, 指标名称1, 合作单位1. */
  private Optional<Target> numbered(Label label) {
    Matcher numbered = NUMBERED.matcher(label.text());
    return numbered.matches()
        ? ofNumber(numbered.group(1), numbered.group(2), numbered.group(3))
        : Optional.empty();
  }

  private Optional<Target> ofNumber(String before, String number, String behind) {
    for (Group called : groups.getOrDefault(before, List.of())) {
      Group group = called.several() ? called : listIn(called);
      if (group != null) {
        Optional<Field> field =
            behind.isEmpty() ? Optional.of(group.key()) : fieldOf(group, behind);
        if (field.isPresent()) {
          return field.map(each -> new Target(group, each, number));
        }
      }
    }
    return behind.isEmpty()
        ? columns.groups().stream()
            .filter(Group::several)
            .flatMap(
                group ->
                    named(group, before).map(field -> new Target(group, field, number)).stream())
            .findFirst()
        : Optional.empty();
  }

  private @Nullable Group listIn(Group group) {
    return columns.groups().stream()
        .filter(each -> each.several() && each.path().startsWith(group.path() + "/"))
        .findFirst()
        .orElse(null);
  }

  /** The field that is called so, also by the end of its title: 名称 of 指标名称. */
  private static Optional<Field> fieldOf(Group group, String text) {
    Optional<Field> named = named(group, text);
    if (named.isPresent() || text.length() < 2) {
      return named;
    }
    List<Field> ending =
        group.fields().stream()
            .filter(field -> names(group, field).anyMatch(name -> name.endsWith(text)))
            .toList();
    return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
  }

  private static Optional<Field> named(Group group, String text) {
    return group.fields().stream()
        .filter(
            field ->
                field.name().equalsIgnoreCase(text) || names(group, field).anyMatch(text::equals))
        .findFirst();
  }

  /** What a field is called, as heads are compared. */
  private static Stream<String> names(Group group, Field field) {
    String path = group.several() ? group.path() + field.path() : field.path();
    return Stream.concat(
            Stream.of(field.title().chinese(), field.title().english()), Aliases.of(path).stream())
        .map(name -> Label.of(name).text());
  }

  /** All heads by what they mean, for a guess at what somebody meant. */
  Map<String, Target> known() {
    Map<String, Target> known = new LinkedHashMap<>(alone);
    known.keySet().removeAll(shared.keySet());
    return known;
  }
}
