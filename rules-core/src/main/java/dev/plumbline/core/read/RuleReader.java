package dev.plumbline.core.read;

import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Consequence;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads one rule from the parser's description of it, and reports what a rule may not have. */
public final class RuleReader {
  private static final Set<String> IDS = Set.of("clause", "review");
  private static final int LONGEST_ID = 100;

  private static final List<String> OF_A_CLAUSE = List.of("kind", "severity", "cite");
  private static final Set<String> OF_A_DOUBT = Set.of("review", "reading", "en");

  /** Enough to find a place in the official text, and never a sentence of it. */
  private static final Pattern WORDS = Pattern.compile("[^…]{2,10}(…[^…]{2,10})?");

  private static final int MOST_WORDS = 10;
  private static final String FACTS = "dev.plumbline.fact.*";

  private final Source source;
  private final Part part;

  private RuleReader(Source source, Part part) {
    this.source = source;
    this.part = part;
  }

  /** Reads a rule. */
  public static RuleText read(Source source, Part part) {
    return new RuleReader(source, part).read();
  }

  private RuleText read() {
    if (!source.isBuilt()) {
      Naming.rule(source, part.name());
    }
    String name = part.name().content();
    String parent = part.parent();
    Map<String, String> annotations = annotations();
    int told = source.told();
    List<Condition> conditions = ConditionParser.read(source, part);
    boolean whole = source.told() == told;
    Consequence inserts = consequence(conditions);
    if (inserts != null && annotations.containsKey("review")) {
      at("review", Message.of("read.doubtDefines")); // nothing would raise it
    }
    if (!source.isBuilt()) {
      imports(conditions, inserts);
    }
    Token when = part.word("when") == null ? part.name() : part.word("when");
    boolean empty = part.conditions().isEmpty();
    boolean idle = part.consequence().isEmpty();
    if (empty && idle && parent == null) {
      source.problem(when, Message.of("read.ruleWithoutCondition", name));
    }
    if (empty && idle && parent != null && decides(annotations.get("kind"))) {
      source.problem(when, Message.of("read.clauseWithoutCondition", name));
    }
    List<String> readings = RuleText.listed(annotations.get("reading"));
    return RuleText.of(
        new RuleText.Head(
            name, parent, source.name(), part, annotations, readings, conditions, whole),
        inserts);
  }

  /** What is used has to be imported: the text means the same wherever it is read. */
  private void imports(List<Condition> conditions, Consequence inserts) {
    for (Condition condition : conditions) {
      if (FactTypes.general(condition.type()) != null) {
        source.needs(condition.line(), condition.column(), condition.type(), FACTS);
      }
    }
    if (inserts == null) {
      return;
    }
    Token type = part.inserted(-1);
    if (FactTypes.general(inserts.type()) != null) {
      source.needs(type.line(), type.column(), inserts.type(), FACTS);
    }
    for (int i = 0; i < inserts.arguments().size(); i++) {
      Class<?> value = inserts.arguments().get(i).type();
      if (!value.getPackageName().equals("java.lang")) {
        Token place = part.inserted(i);
        source.needs(place.line(), place.column(), value.getSimpleName(), value.getName());
      }
    }
  }

  /** Whether a clause of this kind asks something; procedure and information may only inform. */
  private static boolean decides(String kind) {
    return kind != null && !kind.equals("PROC") && !kind.equals("INFO");
  }

  private Map<String, String> annotations() {
    Map<String, String> values = new LinkedHashMap<>();
    for (Part.Annotation annotation : part.annotations()) {
      String name = annotation.name();
      String text = annotation.text();
      if (!Annotations.OF_RULES.contains(name)) {
        String near = Names.nearest(name, Annotations.OF_RULES).orElse(null);
        if (near != null && text != null && part.annotations(near).isEmpty()) {
          values.put(near, text); // so that nothing is missed
        }
        List<String> all = Annotations.OF_RULES.stream().sorted().map(each -> "@" + each).toList();
        at(
            name,
            near == null
                ? Message.of("read.unknownAnnotation", name, all)
                : Message.of("read.unknownAnnotationBut", name, all, near));
      } else if (text == null || text.isBlank() || text.contains("\n")) {
        at(name, Message.of("read.annotationForm", name));
      } else if (IDS.contains(name) && !plain(text).equals(text)) {
        values.put(name, plain(text)); // so that it is not missed
        at(name, Message.of("read.idNotPlain", name, text, plain(text)));
      } else if (IDS.contains(name) && text.length() > LONGEST_ID) {
        at(name, Message.of("read.idTooLong", name, LONGEST_ID));
      } else {
        values.put(name, text);
      }
    }
    for (String name : values.keySet()) {
      List<Token> places = part.annotations(name);
      if (places.size() > 1) {
        source.problem(places.get(1), Message.of("read.annotationTwice", name));
      }
    }
    if (!source.isBuilt()) {
      checkRequired(values);
    }
    return values;
  }

  /** An id without full-width characters, and without blanks around it. */
  private static String plain(String id) {
    return Normalizer.normalize(id, Normalizer.Form.NFKC).strip();
  }

  private void checkRequired(Map<String, String> values) {
    if (values.containsKey("clause") && values.containsKey("review")) {
      at("review", Message.of("read.clauseAndDoubt"));
    }
    if (values.containsKey("clause")) {
      String clause = values.get("clause");
      for (String name : OF_A_CLAUSE) {
        if (!values.containsKey(name) && part.annotations(name).isEmpty()) {
          at("clause", Message.of("read.clauseLacks", clause, name));
        }
      }
    } else if (!values.containsKey("review")
        && !(part.annotations("clause").isEmpty() && part.annotations("review").isEmpty())) {
      source.file().unsure(); // which clause it is, or is about, could not be read
    } else {
      withoutClause(values);
    }
    words(values.get("words"));
    known(values, "kind", Kind.values(), Kind::title);
    known(values, "severity", Severity.values(), Severity::title);
  }

  /** What only a clause has, on a rule that is none. */
  private void withoutClause(Map<String, String> values) {
    boolean doubt = values.containsKey("review");
    List<String> wrong =
        values.keySet().stream()
            .filter(name -> !doubt || !OF_A_DOUBT.contains(name))
            .map(name -> "@" + name)
            .toList();
    if (wrong.isEmpty()) {
      return;
    }
    if (!doubt && wrong.size() > 1) {
      source.file().unsure(); // it was a clause, and is wanting elsewhere
    }
    Message message =
        doubt ? Message.of("read.notOfADoubt", wrong) : Message.of("read.notWithoutClause", wrong);
    at(wrong.get(0).substring(1), message);
  }

  private void words(String words) {
    if (words == null) {
      return;
    }
    String longest =
        Arrays.stream(words.split("…", -1)).max(Comparator.comparing(String::length)).orElseThrow();
    if (longest.length() > MOST_WORDS && words.split("…", -1).length <= 2) {
      at("words", Message.of("read.wordsTooLong", longest, longest.length(), MOST_WORDS));
    } else if (!WORDS.matcher(words).matches()) {
      at("words", Message.of("read.wordsForm"));
    }
  }

  private <E extends Enum<E>> void known(
      Map<String, String> values, String name, E[] known, Function<E, String> title) {
    String value = values.get(name);
    List<String> choices = Arrays.stream(known).map(Enum::name).toList();
    if (value != null && !choices.contains(value)) {
      String meant =
          Arrays.stream(known)
              .filter(one -> one.name().equalsIgnoreCase(value) || title.apply(one).equals(value))
              .map(Enum::name)
              .findFirst()
              .or(() -> Names.nearest(value.toUpperCase(Locale.ROOT), choices))
              .orElse(null);
      at(
          name,
          meant == null
              ? Message.of("read.unknownConstant", name, value, List.copyOf(choices))
              : Message.of("read.unknownConstantBut", name, value, meant, List.copyOf(choices)));
      values.remove(name);
    }
  }

  private Consequence consequence(List<Condition> conditions) {
    List<Token> tokens = part.consequence();
    Token then = part.word("then");
    Token again = tokens.stream().filter(token -> token.is("then")).findFirst().orElse(null);
    if (again != null || !tokens.isEmpty() && tokens.get(0).is("[")) {
      source.file().breaks(part);
      source.problem(again == null ? then : again, Message.of("read.thenTwice"));
      return null;
    }
    if (tokens.isEmpty()) {
      return null;
    }
    Token first = tokens.get(0);
    Consequence consequence = ConsequenceParser.read(tokens);
    if (consequence == null) {
      source.file().breaks(part);
      ConsequenceParser.tell(tokens, source);
    } else if (!conditions.isEmpty() || part.parent() != null) {
      source.problem(first, Message.of("read.definitionWithConditions"));
    }
    return consequence;
  }

  private void at(String annotation, Message message) {
    List<Token> places = part.annotations(annotation);
    source.problem(places.isEmpty() ? part.name() : places.get(0), message);
  }
}
