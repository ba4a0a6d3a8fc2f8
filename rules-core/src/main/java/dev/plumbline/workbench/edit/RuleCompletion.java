package dev.plumbline.workbench.edit;

import dev.plumbline.Bilingual;
import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.core.check.MissingWeights;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.read.Annotations;
import dev.plumbline.core.read.HeadCheck;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.Judgement;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.Measures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What could be written at a place of a rule file that somebody is typing. */
final class RuleCompletion {
  /** There are thousands of areas; nobody scrolls through more. */
  private static final int MOST_AREAS = 200;

  private static final Set<String> OF_PLACES = Set.of("within", "overlaps", "widerThan");
  private static final List<String> FIELD_TYPES =
      List.of("String", "Integer", "Long", "BigDecimal", "Boolean", "LocalDate", "LocalDateTime");

  /** What each annotation says, as keys of the catalogue. */
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("clause", "edit.atClause"),
          Map.entry("review", "edit.atReview"),
          Map.entry("kind", "edit.atKind"),
          Map.entry("severity", "edit.atSeverity"),
          Map.entry("cite", "edit.atCite"),
          Map.entry("words", "edit.atWords"),
          Map.entry("reading", "edit.atReading"),
          Map.entry("en", "edit.atEn"),
          Map.entry("remedy", "edit.atRemedy"),
          Map.entry("missing", "edit.atMissing"),
          Map.entry("sameAs", "edit.atSameAs"),
          Map.entry("label", "edit.atLabel"),
          Map.entry("unit", "edit.atUnit"),
          Map.entry("key", "edit.atKey"));

  /** What parts the members of a list in an annotation. */
  private static final String LIST = ",\u3001\uff0c";

  private final Names names;
  private final List<Part> parts;
  private final Lines lines;
  private final List<Proposal> found = new ArrayList<>();

  private Stretch place;

  /** What stands between the beginning of the word or text and the cursor. */
  private String typed = "";

  RuleCompletion(Names names, String file, String text, List<Part> parts) {
    this.names = names;
    this.parts = parts;
    this.lines = new Lines(file, text);
    this.place = new Stretch(file, 1, 1, 1);
  }

  List<Proposal> at(int line, int column) {
    String written = lines.get(line);
    int cursor = Math.min(column - 1, written.length());
    int quote = -1;
    for (int i = 0; i < cursor; i++) {
      if (quote < 0 && written.startsWith("//", i)) {
        return List.of();
      }
      if (quote >= 0 && written.charAt(i) == '\\') {
        i++;
      } else if (written.charAt(i) == '"') {
        quote = quote < 0 ? i : -1;
      }
    }
    if (quote < 0 && cursor > 0 && written.charAt(cursor - 1) == '"') {
      return List.of(); // a text was ended, and most likely the line will be
    }
    int from = quote + 1;
    int end = cursor;
    if (quote < 0) {
      from = cursor;
      while (from > 0 && isPart(written.charAt(from - 1))) {
        from--;
      }
      while (end < written.length() && isPart(written.charAt(end))) {
        end++;
      }
    } else {
      int close = written.indexOf('"', cursor);
      end = close < 0 ? cursor : close;
    }
    if (written.matches("\\s*import\\b.*")) {
      int name = written.indexOf("import") + "import ".length();
      place = lines.stretch(line, name + 1, written.length() + 1);
      new TreeSet<>(HeadCheck.IMPORTS).forEach(this::keyword);
      return found;
    }
    typed = written.substring(from, cursor);
    place = lines.stretch(line, from + 1, end + 1);
    inPart(offset(line) + (quote < 0 ? from : quote), quote >= 0);
    return found;
  }

  private static boolean isPart(char c) {
    return Character.isJavaIdentifierPart(c);
  }

  private int offset(int line) {
    int offset = 0;
    for (int i = 1; i < line; i++) {
      offset += lines.get(i).length() + 1;
    }
    return offset;
  }

  private void inPart(int anchor, boolean inText) {
    Part part = null;
    for (Part each : parts) {
      part = each.start() <= anchor ? each : part;
    }
    boolean behind =
        part == null || part.isEnded() && part.end() <= anchor || part.start() == anchor;
    if (behind) {
      if (!inText) {
        keywords("rule", "declare", "import", "package");
      }
      return;
    }
    List<Token> before = part.tokens().stream().filter(t -> t.end() <= anchor).toList();
    switch (part.kind()) {
      case RULE -> rule(part, before, inText);
      case DECLARE -> declaration(before, inText);
      default -> {
        if (!inText) {
          keywords("rule", "declare", "import", "package");
        }
      }
    }
  }

  private void rule(Part part, List<Token> before, boolean inText) {
    int when = -1;
    int then = -1;
    for (int i = 0; i < before.size(); i++) {
      if (when < 0 && before.get(i).is("when")) {
        when = i;
      } else if (when >= 0 && then < 0 && before.get(i).is("then")) {
        then = i;
      }
    }
    if (then >= 0) {
      consequence(before.subList(then + 1, before.size()), inText);
    } else if (when >= 0) {
      conditions(part, before.subList(when + 1, before.size()), inText);
    } else if (inText) {
      headText(part, before);
    } else if (isLast(before, 0, "@")) {
      annotations(Annotations.OF_RULES);
    } else if (before.size() > 1) {
      keywords("extends", "when");
      annotations(Annotations.OF_RULES);
    }
  }

  private static boolean isLast(List<Token> tokens, int back, String sign) {
    int i = tokens.size() - 1 - back;
    return i >= 0 && tokens.get(i).is(sign);
  }

  private void headText(Part part, List<Token> before) {
    if (isLast(before, 0, "extends")) {
      names.rules().forEach(rule -> add(Proposal.Kind.RULE, rule, Bilingual.same(rule)));
    } else if (isLast(before, 0, "(") && isLast(before, 2, "@")) {
      switch (before.get(before.size() - 2).text()) {
        case "review", "sameAs" -> clauses();
        case "reading" -> readings();
        case "missing" -> missing(part, before);
        case "kind" ->
            Arrays.stream(Kind.values())
                .forEach(kind -> value(kind.name(), kind.title(), kind.englishTitle()));
        case "severity" ->
            Arrays.stream(Severity.values())
                .forEach(each -> value(each.name(), each.title(), each.englishTitle()));
        case "cite" -> {
          Set<String> cites = new LinkedHashSet<>();
          names.pack().clauses().forEach(rule -> cites.add(rule.provision().cite()));
          cites.remove(null);
          cites.forEach(cite -> add(Proposal.Kind.ANNOTATION, cite, Bilingual.same(cite)));
        }
        default -> {
          // is written for people
        }
      }
    }
  }

  private void value(String name, String chinese, String english) {
    add(Proposal.Kind.ANNOTATION, name, new Bilingual(chinese, english));
  }

  private void clauses() {
    names.clauses().forEach((id, says) -> add(Proposal.Kind.CLAUSE, id, says));
  }

  /** Leaves what stands before the last of some signs: what is replaced is what is behind it. */
  private void behind(String signs) {
    int from = typed.length();
    while (from > 0 && signs.indexOf(typed.charAt(from - 1)) < 0) {
      from--;
    }
    while (from < typed.length() && typed.charAt(from) == ' ') {
      from++;
    }
    place = lines.stretch(place.line(), place.column() + from, place.end());
    typed = typed.substring(from);
  }

  /** A list of what may be missing, each with its weight. */
  private void missing(Part part, List<Token> before) {
    behind(LIST);
    if (typed.indexOf(':') >= 0 || typed.indexOf('\uff1a') >= 0) {
      behind(":\uff1a");
      MissingWeights.ALLOWED.forEach(each -> value(each.name(), each.title(), each.englishTitle()));
      return;
    }
    behind("."); // the key of one of several
    Map<String, Property> all = new LinkedHashMap<>();
    Set<String> read = new LinkedHashSet<>();
    for (Token token : part.tokens()) {
      read.add(token.text());
      reading(token.text(), all);
    }
    for (int i = 0; i + 1 < before.size(); i++) {
      RuleText parent =
          before.get(i).is("extends")
              ? names.pack().rules().get(unquoted(before.get(i + 1)))
              : null;
      if (parent != null) {
        for (Condition condition : names.pack().conditions(parent)) {
          reading(condition.type(), all);
          condition.items().stream()
              .filter(item -> item.path() != null)
              .forEach(item -> read.add(item.path().names().get(0)));
        }
      }
    }
    Map<String, Property> looked = new LinkedHashMap<>(all);
    looked.keySet().retainAll(read);
    properties(looked.isEmpty() ? all : looked);
  }

  private void reading(String type, Map<String, Property> all) {
    FactType known = names.types().all().get(type);
    if (known != null && known.presence() != Presence.DEFINED) {
      known.properties().forEach(all::putIfAbsent);
    }
  }

  private static String unquoted(Token token) {
    String text = token.text();
    return text.length() > 1 && token.isText() ? text.substring(1, text.length() - 1) : text;
  }

  /** A list: what is replaced is its last member. */
  private void readings() {
    behind(LIST);
    names.readings().forEach(id -> add(Proposal.Kind.READING, id, Bilingual.same(id)));
  }

  private void conditions(Part part, List<Token> before, boolean inText) {
    Pattern pattern = new Pattern(names.types());
    before.forEach(pattern::next);
    if (inText) {
      compared(pattern);
      return;
    }
    Token last = pattern.last();
    FactType type = pattern.type();
    if (type == null || !pattern.isInFact() && !pattern.before().equals("in")) {
      if (pattern.isOutside() || type == null) {
        types(Set.of());
        keywords("exists", "not", "accumulate", "forall", "then");
      } else {
        properties(type.properties());
      }
    } else if (last != null && last.is(".")) {
      Property property = type.at(pattern.path());
      if (property != null) {
        properties(FactTypes.propertiesOf(property.type()));
        if (property.type() == Place.class) {
          OF_PLACES.stream().sorted().forEach(this::keyword);
        }
      }
    } else if (last != null && (last.is("(") || last.is(",") || last.is(":"))) {
      properties(type.properties());
    } else {
      variables(part);
      properties(type.properties());
      keywords("true", "false", "null");
    }
  }

  private void compared(Pattern pattern) {
    FactType type = pattern.type();
    List<String> path = pattern.path();
    if (OF_PLACES.contains(pattern.before()) || path.size() == 2 && path.get(1).equals("code")) {
      areas(!OF_PLACES.contains(pattern.before()));
      return;
    }
    Property property = type == null || path.isEmpty() ? null : type.properties().get(path.get(0));
    if (property == null) {
      return;
    }
    if (property.takesUnits() && !pattern.isInFact()) {
      units();
    } else if (type.name().equals(Judgement.class.getSimpleName())
        && property.name().equals("clause")) {
      clauses();
    } else {
      words(type.name() + "." + property.name());
    }
  }

  private void words(String property) {
    for (String word : names.words(property)) {
      add(
          Proposal.Kind.WORD,
          word,
          new Literal(word).written(),
          Message.of("edit.wordOf", property).words());
    }
  }

  private void units() {
    new TreeSet<>(Measures.spellings())
        .forEach(unit -> add(Proposal.Kind.UNIT, unit, Bilingual.same(unit)));
  }

  /** By code where a code is asked for or somebody types one, else by name. */
  private void areas(boolean codes) {
    boolean byCode = codes || !typed.isEmpty() && Character.isDigit(typed.charAt(0));
    Place.all()
        .filter(
            area ->
                typed.isEmpty()
                    ? area.code().endsWith("0000")
                    : area.name().contains(typed) || area.code().startsWith(typed))
        .limit(MOST_AREAS)
        .forEach(
            area -> {
              String label = byCode ? area.code() + " " + area.name() : area.name();
              add(
                  Proposal.Kind.AREA,
                  label,
                  byCode ? area.code() : area.name(),
                  Bilingual.same(area.toString()));
            });
  }

  private void variables(Part part) {
    List<Token> tokens = part.tokens();
    Set<String> variables = new LinkedHashSet<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).text().startsWith("$") && tokens.get(i + 1).is(":")) {
        variables.add(tokens.get(i).text());
      }
    }
    variables.forEach(this::keyword);
  }

  private void consequence(List<Token> before, boolean inText) {
    if (inText) {
      boolean listed = isLast(before, 0, "(") && isLast(before, 1, "of");
      boolean more = isLast(before, 0, ",");
      if (listed || more) {
        texts();
      }
    } else if (isLast(before, 0, "new")) {
      types(Set.of(Presence.DEFINED));
    } else {
      keywords("insert", "new", "end");
    }
  }

  /** The properties that a vocabulary can be of. */
  private void texts() {
    for (FactType type : names.types().all().values()) {
      for (Property property : type.properties().values()) {
        if (property.type() == String.class) {
          add(Proposal.Kind.PROPERTY, type.name() + "." + property.name(), Titles.of(property));
        }
      }
    }
  }

  private void declaration(List<Token> before, boolean inText) {
    boolean fields = before.stream().anyMatch(token -> token.is(":"));
    if (inText) {
      if (isLast(before, 0, "(") && isLast(before, 1, "unit")) {
        units();
      }
    } else if (isLast(before, 0, "@")) {
      annotations(fields ? Annotations.OF_FIELDS : Annotations.OF_TYPES);
    } else if (isLast(before, 0, ":")) {
      FIELD_TYPES.forEach(this::keyword);
    } else if (before.size() > 1) {
      annotations(fields ? Annotations.OF_FIELDS : Annotations.OF_TYPES);
      keyword("end");
    }
  }

  private void annotations(Collection<String> known) {
    boolean sign = place.column() > 1 && lines.get(place.line()).charAt(place.column() - 2) == '@';
    String before = sign ? "" : "@";
    for (String name : new TreeSet<>(known)) {
      String text = name.equals("key") ? name : name + "(\"\")";
      found.add(
          new Proposal(
              Proposal.Kind.ANNOTATION,
              "@" + name,
              before + name,
              before + text,
              place,
              Message.of(MEANINGS.get(name)).words()));
    }
  }

  private void types(Set<Presence> only) {
    Map<String, FactType> types = new LinkedHashMap<>(names.types().all());
    types
        .values()
        .forEach(
            type -> {
              if (only.isEmpty() || only.contains(type.presence())) {
                add(Proposal.Kind.TYPE, type.name(), Titles.of(type));
              }
            });
  }

  private void properties(Map<String, Property> properties) {
    properties.values().forEach(p -> add(Proposal.Kind.PROPERTY, p.name(), Titles.of(p)));
  }

  private void keywords(String... words) {
    for (String word : words) {
      keyword(word);
    }
  }

  private void keyword(String word) {
    add(Proposal.Kind.KEYWORD, word, Bilingual.same(word));
  }

  private void add(Proposal.Kind kind, String label, Bilingual told) {
    add(kind, label, label, told);
  }

  private void add(Proposal.Kind kind, String label, String written, Bilingual told) {
    found.add(Proposal.of(kind, label, typed, written, place, told));
  }
}
