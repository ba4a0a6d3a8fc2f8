package dev.plumbline.workbench.edit;

import dev.plumbline.Bilingual;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How to mend what a message tells, for those that know the way out. */
final class WaysOut {
  /** A rule is hardly longer: what a message speaks of stands in so many lines. */
  private static final int NEAR = 40;

  /** Makes the edits, at a place of a file; none if it does not find what the message names. */
  @FunctionalInterface
  private interface Way {
    List<Fix> fixes(Message said, Lines lines, int line, int column);
  }

  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
  private static final Pattern FACTORS = Pattern.compile("\\d[\\d.]*\\s*\\*\\s*\\d[\\d.]*");

  private static final Map<String, Way> WAYS = new HashMap<>();

  static {
    named("check.noSuchFactNear", 0, 1);
    named("check.noSuchPropertyNear", 1, 2);
    named("check.noSuchMethodNear", 0, 1);
    named("check.noSuchParentNear", 0, 1);
    named("check.noSuchClauseNear", 0, 1);
    named("check.noSuchReadingNear", 0, 1);
    named("check.noSuchWordNear", 0, 1);
    named("check.noSuchFieldNear", 0, 1);
    named("check.judgedClauseNear", 0, 1);
    named("check.sameAsNoClauseNear", 0, 1);
    named("check.notATextPropertyNear", 0, 1);
    named("check.notBoundNear", 0, 1);
    named("check.wordNotKnownNear", 1, 2);
    named("check.partNotKnownNear", 0, 1);
    named("check.otherSpelling", 0, 1);
    named("check.comparesAlike", 0, 1);
    named("check.comparesAlikeThere", 0, 2);
    named("check.untidyText", 0, 1);
    named("check.missingUnknownNear", 0, 1);
    named("check.missingKeyNear", 0, 2);
    named("check.unitCut", 0, 1);
    named("check.unitOwnNear", 0, 1);
    named("check.formerCode", 0, 1);
    named("read.misspelt", 0, 1);
    named("read.unknownAnnotationBut", 0, 2);
    named("read.unknownConstantBut", 1, 2);
    named("read.idNotPlain", 1, 2);
    named("read.fieldTypeBut", 2, 4);
    named("read.leadingZero", 0, 1);
    named("check.wordLineApart", 0, 1);
    named("cases.lacksColon", 0, 1);
    written("read.comparisonInWords", 0, 1);
    written("read.wideSign", 0, 1);
    written("read.otherSign", 0, 1);
    written("read.writeSign", 0, 1);
    written("read.commaInNumber", 0, 1);
    written("read.dateInDefinition", 0, 1);
    instead("read.wideQuote", 0, "\"");
    instead("read.wideComment", 0, "//");
    instead("read.joinedByAnd", 0, ",");
    instead("read.surplusBracket", 0, "");
    instead("read.annotationsParted", 0, "");
    sign("read.commentWithHash", "#", "//");
    sign("read.surplusComma", ",", "");
    sign("read.conditionsWithComma", ",", "");
    sign("read.fieldsWithComma", ",", "");
    sign("read.surplusQuote", "\"", "");
    sign("read.surplusEnd", "end", "");
    sign("read.annotationWithoutAt", "", "@");
    sign("read.variableWithoutSign", "", "$");
    sign("read.insertWithoutSemicolon", "", ";");
    character("read.ideographicSpace", " ");
    character("read.noBreakSpace", " ");
    character("read.specialSpace", " ");
    character("read.invisible", "");
    character("read.control", "");
    character("read.byteOrderMark", "");
    named("document.nothingThereBut", 0, 1);
    quoted("check.undefinedItemNear", 2);
    quoted("check.containedForm", 0);
    WAYS.put("json.unknownNear", WaysOut::property);
    WAYS.put("check.noSuchPlaceNear", WaysOut::areas);
    WAYS.put("check.sumOfKindYuan", WaysOut::inYuan);
    WAYS.put("read.percentInDefinition", WaysOut::withoutPercent);
    WAYS.put("read.turnedComparison", WaysOut::turned);
    WAYS.put("read.factorsToMultiply", WaysOut::multiplied);
    WAYS.put("read.singleQuotes", WaysOut::doubleQuotes);
    WAYS.put("read.lacksImport", WaysOut::imported);
    WAYS.put("read.packageLineOf", WaysOut::inPackage);
    WAYS.put("load.manifestKnowsNoBut", WaysOut::value);
    WAYS.put("cases.unknownNear", WaysOut::value);
    WAYS.put("cases.clauseMayBeGoneBut", WaysOut::value);
  }

  private WaysOut() {}

  /** The ways out of what is told at a place, in lines and columns from 1. */
  static List<Fix> of(Message said, Lines lines, int line, int column) {
    Way way = said == null || line < 1 || column < 1 ? null : WAYS.get(said.key());
    return way == null ? List.of() : way.fixes(said, lines, line, column);
  }

  /** Whether a message of this key can be mended. */
  static boolean isKnown(String key) {
    return WAYS.containsKey(key);
  }

  /** A name that is wrong, at the place or behind it, for another. */
  private static void named(String key, int wrong, int right) {
    WAYS.put(
        key,
        (said, lines, line, column) -> {
          Stretch place = find(text(said, wrong), lines, line, column);
          return place == null ? List.of() : List.of(replace(place, text(said, right)));
        });
  }

  /** The first text in quotes from the place on, for another. */
  private static void quoted(String key, int right) {
    WAYS.put(
        key,
        (said, lines, line, column) -> {
          Stretch place = match(QUOTED, lines, line, column);
          String text = "\"" + new Literal(text(said, right)).written() + "\"";
          return place == null ? List.of() : List.of(replace(place, text));
        });
  }

  /** The first that a form fits in a line, from a column on; {@code null} if none does. */
  private static @Nullable Stretch match(Pattern form, Lines lines, int line, int column) {
    Matcher matcher = form.matcher(lines.get(line));
    int from = Math.min(column - 1, lines.get(line).length());
    return matcher.find(from) ? lines.stretch(line, matcher.start() + 1, matcher.end() + 1) : null;
  }

  /** What stands at the place, for something else. */
  private static void written(String key, int wrong, int right) {
    WAYS.put(
        key,
        (said, lines, line, column) ->
            at(text(said, wrong), text(said, right), lines, line, column));
  }

  private static void instead(String key, int wrong, String right) {
    WAYS.put(key, (said, lines, line, column) -> at(text(said, wrong), right, lines, line, column));
  }

  private static void sign(String key, String wrong, String right) {
    WAYS.put(key, (said, lines, line, column) -> at(wrong, right, lines, line, column));
  }

  /** The same character as often as it stands there. */
  private static void character(String key, String right) {
    WAYS.put(
        key,
        (said, lines, line, column) -> {
          String text = lines.get(line);
          if (column > text.length()) {
            return List.of();
          }
          int character = text.codePointAt(column - 1);
          int end = column - 1;
          while (end < text.length() && text.codePointAt(end) == character) {
            end += Character.charCount(character);
          }
          Stretch place = lines.stretch(line, column, end + 1);
          String code = String.format(java.util.Locale.ROOT, "U+%04X", character);
          Message title =
              right.isEmpty() ? Message.of("edit.delete", code) : Message.of("edit.space", code);
          return List.of(fix(title, place, right));
        });
  }

  private static List<Fix> at(String wrong, String right, Lines lines, int line, int column) {
    if (!lines.get(line).startsWith(wrong, column - 1)) {
      return List.of();
    }
    Stretch place = lines.stretch(line, column, column + wrong.length());
    if (wrong.isEmpty()) {
      return List.of(fix(Message.of("edit.insert", right), place, right));
    }
    return List.of(
        right.isEmpty()
            ? fix(Message.of("edit.delete", wrong), place, right)
            : replace(place, right));
  }

  private static List<Fix> value(Message said, Lines lines, int line, int column) {
    int unit = lines.unit(line, column);
    Stretch place = lines.value(line, unit);
    // What is told of a value is told at its name.
    if (said.arguments().get(0) instanceof Message of) {
      for (Object argument : of.arguments()) {
        Stretch wrong = find(String.valueOf(argument), lines, line, unit);
        place = wrong != null && wrong.line() == line ? wrong : place;
      }
    }
    return List.of(replace(place, text(said, 1)));
  }

  /** The name of a value that a document has, which is told with what a person calls it. */
  private static List<Fix> property(Message said, Lines lines, int line, int column) {
    Stretch place = find(text(said, 0), lines, line, lines.unit(line, column));
    String right = text((Message) said.arguments().get(1), 0);
    return place == null ? List.of() : List.of(replace(place, right));
  }

  /** A code that differs in a digit from those of areas: each of them. */
  private static List<Fix> areas(Message said, Lines lines, int line, int column) {
    Stretch place = match(CODE, lines, line, column);
    List<Fix> fixes = new ArrayList<>();
    for (Object near : (List<?>) said.arguments().get(1)) {
      Matcher code = CODE.matcher(near.toString());
      if (place != null && code.find()) {
        fixes.add(fix(Message.of("edit.replace", near), place, code.group()));
      }
    }
    return fixes;
  }

  private static List<Fix> inYuan(Message said, Lines lines, int line, int column) {
    Stretch place = find(text(said, 0), lines, line, column);
    return place == null ? List.of() : List.of(replace(place, text(said, 0) + ".yuan"));
  }

  private static List<Fix> withoutPercent(Message said, Lines lines, int line, int column) {
    return at(text(said, 0) + "%", text(said, 0), lines, line, column);
  }

  /** A comparison that begins with its value, for one that begins with the property. */
  private static List<Fix> turned(Message said, Lines lines, int line, int column) {
    String right = text(said, 0);
    Stretch property = find(right.substring(0, right.indexOf(' ')), lines, line, column);
    return property == null || property.line() != line
        ? List.of()
        : List.of(replace(lines.stretch(line, column, property.end()), right));
  }

  private static List<Fix> multiplied(Message said, Lines lines, int line, int column) {
    Stretch place = match(FACTORS, lines, line, column);
    return place == null ? List.of() : List.of(replace(place, text(said, 0)));
  }

  private static List<Fix> doubleQuotes(Message said, Lines lines, int line, int column) {
    String words = text(said, 0);
    int end = column + words.length() + 2;
    boolean there = lines.get(line).startsWith(words, column);
    return there
        ? List.of(replace(lines.stretch(line, column, end), "\"" + words + "\""))
        : List.of();
  }

  private static List<Fix> imported(Message said, Lines lines, int line, int column) {
    String name = text(said, 1);
    int behind = 0;
    for (int i = 1; i <= lines.count(); i++) {
      boolean head = lines.get(i).matches("\\s*(?:import|package)\\b.*");
      behind = head ? i : behind;
    }
    if (behind == 0) {
      return List.of();
    }
    boolean first = lines.get(behind).stripLeading().startsWith("package");
    int last = lines.get(behind).length() + 1;
    String text = (first ? "\n\n" : "\n") + "import " + name;
    return List.of(fix(Message.of("edit.import", name), lines.stretch(behind, last, last), text));
  }

  private static List<Fix> inPackage(Message said, Lines lines, int line, int column) {
    String wanted = "package " + text(said, 0);
    for (int i = 1; i <= lines.count(); i++) {
      if (lines.get(i).matches("\\s*package\\b.*")) {
        return List.of(replace(lines.whole(i), wanted));
      }
    }
    return List.of(fix(Message.of("edit.insert", wanted), lines.stretch(1, 1, 1), wanted + "\n\n"));
  }

  /** Where a name stands first, from a place on; {@code null} if it is not near. */
  private static Stretch find(String name, Lines lines, int line, int column) {
    int from = column - 1;
    for (int i = line; i <= Math.min(line + NEAR, lines.count()) && !name.isEmpty(); i++) {
      String text = lines.get(i);
      for (int at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
        if (isApart(text, at, name) && !isInComment(text, at)) {
          return lines.stretch(i, at + 1, at + name.length() + 1);
        }
      }
      from = 0;
    }
    return null;
  }

  private static boolean isInComment(String text, int at) {
    int comment = text.indexOf("//");
    return comment >= 0 && comment < at;
  }

  private static boolean isApart(String text, int at, String name) {
    int end = at + name.length();
    boolean before = at > 0 && isPart(text.charAt(at - 1)) && isPart(name.charAt(0));
    boolean behind =
        end < text.length() && isPart(text.charAt(end)) && isPart(name.charAt(name.length() - 1));
    return !before && !behind;
  }

  private static boolean isPart(char c) {
    return Character.isJavaIdentifierPart(c);
  }

  private static Fix replace(Stretch place, String right) {
    return fix(Message.of("edit.replace", right), place, right);
  }

  private static Fix fix(Message title, Stretch place, String text) {
    List<TextEdit> edits = new ArrayList<>();
    edits.add(new TextEdit(place, text));
    return new Fix(title.words(), edits);
  }

  private static String text(Message said, int argument) {
    Object value = said.arguments().get(argument);
    return value instanceof Bilingual both ? both.chinese() : String.valueOf(value);
  }
}
