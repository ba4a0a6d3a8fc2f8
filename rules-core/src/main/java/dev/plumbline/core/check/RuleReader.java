package dev.plumbline.core.check;

import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.syntax.Part;
import dev.plumbline.core.syntax.Token;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one rule from the parser's description of it, and reports what a rule may not have. */
final class RuleReader {
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "clause",
          "review",
          "kind",
          "severity",
          "cite",
          "words",
          "reading",
          "en",
          "remedy",
          "sameAs",
          "missing");
  private static final Set<String> IDS = Set.of("clause", "review");
  private static final int LONGEST_ID = 100;

  private static final List<String> OF_A_CLAUSE = List.of("kind", "severity", "cite");
  private static final Set<String> OF_A_DOUBT = Set.of("review", "reading", "en");

  /** Enough to find a place in the official text, and never a sentence of it. */
  private static final Pattern WORDS = Pattern.compile("[^…]{2,10}(…[^…]{2,10})?");

  private final Source source;
  private final Part part;

  private RuleReader(Source source, Part part) {
    this.source = source;
    this.part = part;
  }

  /** Reads a rule. */
  static RuleText read(Source source, Part part) {
    return new RuleReader(source, part).read();
  }

  private RuleText read() {
    Naming.rule(source, part.name());
    String name = part.name().content();
    String parent = part.parent();
    Map<String, String> annotations = annotations();
    List<Condition> conditions = ConditionParser.read(source, part);
    Consequence inserts = consequence(conditions);
    boolean empty = part.conditions().isEmpty();
    boolean idle = part.consequence().isEmpty();
    if (empty && idle && parent == null) {
      source.problem(
          part.word("when"),
          "规则「" + name + "」没有条件，会对任何申请成立；请写上条件，或写成定义（then 里 insert 一个事实）",
          "rule \""
              + name
              + "\" has no condition and holds for any application; write one, or make it a definition"
              + " (insert a fact behind then)");
    }
    if (empty && idle && parent != null && decides(annotations.get("kind"))) {
      source.problem(
          part.word("when"),
          "条款「" + name + "」在适用范围之外没有自己的条件，凡适用的都会算符合；请写上条件",
          "clause \""
              + name
              + "\" has no condition of its own beside its scope, so that it always holds there;"
              + " write one");
    }
    return new RuleText(
        name,
        parent,
        source.name(),
        part.line(),
        annotations,
        conditions,
        inserts == null ? null : inserts.type(),
        inserts == null ? List.of() : inserts.arguments(),
        source.file().text(part));
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
      if (!ANNOTATIONS.contains(name)) {
        at(
            name,
            "没有「@" + name + "」这个标注" + meant(name, "，是不是「@", "」？", "，") + "可用的有 " + sorted("、"),
            "there is no annotation \"@"
                + name
                + "\""
                + meant(name, "; did you mean \"@", "\"? ", "; ")
                + "there are "
                + sorted(", "));
      } else if (text == null || text.isBlank() || text.contains("\n")) {
        at(
            name,
            "「@" + name + "」须写成 @" + name + "(\"…\")，引号里写一行文字",
            "\"@" + name + "\" is written @" + name + "(\"…\"), with a line of text");
      } else if (IDS.contains(name) && text.length() > LONGEST_ID) {
        at(
            name,
            "「@" + name + "」的编号太长，至多 " + LONGEST_ID + " 个字",
            "the id is too long; \"@" + name + "\" has at most " + LONGEST_ID + " characters");
      } else {
        values.put(name, text);
      }
    }
    for (String name : values.keySet()) {
      List<Token> places = part.annotations(name);
      if (places.size() > 1) {
        source.problem(
            places.get(1), "「@" + name + "」写了不止一次", "\"@" + name + "\" is written more than once");
      }
    }
    checkRequired(values);
    return values;
  }

  private void checkRequired(Map<String, String> values) {
    if (values.containsKey("clause") && values.containsKey("review")) {
      at(
          "review",
          "一条规则不能既是条款（@clause）又是疑点（@review）",
          "a rule cannot be both a clause (@clause) and a doubt (@review)");
    }
    if (values.containsKey("clause")) {
      String clause = values.get("clause");
      for (String name : OF_A_CLAUSE) {
        if (part.annotations(name).isEmpty()) {
          at(
              "clause",
              "条款 " + clause + " 缺少标注 @" + name + "(\"…\")",
              "clause " + clause + " lacks the annotation @" + name + "(\"…\")");
        }
      }
    } else {
      boolean doubt = values.containsKey("review");
      values.keySet().stream()
          .filter(name -> !doubt || !OF_A_DOUBT.contains(name))
          .forEach(
              name ->
                  at(
                      name,
                      doubt
                          ? "疑点规则只能有 @review、@reading 和 @en，不能有 @" + name
                          : "规则没有 @clause，不能有 @" + name,
                      doubt
                          ? "a doubt has only @review, @reading and @en, and no @" + name
                          : "the rule has no @clause, and can have no @" + name));
    }
    if (values.containsKey("words") && !WORDS.matcher(values.get("words")).matches()) {
      at(
          "words",
          "「@words」须是指南原文里的 2 到 10 个字，或两段这样的字，中间写一个 …，用来在原文里找到本条",
          "\"@words\" are 2 to 10 characters of the official text, or two such pieces with … between"
              + " them, by which the clause is found in it");
    }
    known(values, "kind", Kind.values());
    known(values, "severity", Severity.values());
  }

  private void known(Map<String, String> values, String name, Enum<?>[] known) {
    String value = values.get(name);
    List<String> choices = Arrays.stream(known).map(Enum::name).toList();
    if (value != null && !choices.contains(value)) {
      at(
          name,
          "「@" + name + "」没有「" + value + "」这个值，可用的有 " + String.join("、", choices),
          "\"@"
              + name
              + "\" has no value \""
              + value
              + "\"; there are "
              + String.join(", ", choices));
      values.remove(name);
    }
  }

  private static String meant(String name, String before, String behind, String otherwise) {
    return Names.nearest(name, ANNOTATIONS).map(near -> before + near + behind).orElse(otherwise);
  }

  private Consequence consequence(List<Condition> conditions) {
    List<Token> tokens = part.consequence();
    Token then = part.word("then");
    Token again = tokens.stream().filter(token -> token.is("then")).findFirst().orElse(null);
    if (again != null || !tokens.isEmpty() && tokens.get(0).is("[")) {
      source.problem(again == null ? then : again, "then 只能有一个", "there can be only one \"then\"");
    }
    if (tokens.isEmpty()) {
      return null;
    }
    Token first = tokens.get(0);
    Consequence consequence = Consequence.read(tokens);
    if (consequence == null) {
      source.problem(
          first,
          "then 里只能空着，或写一句 insert( new 类型( 数字、文字、日期 ) );，判断都写在 when 里",
          "behind \"then\" there is nothing, or one insert( new Type( numbers, texts, dates ) ); what is"
              + " asked stands behind \"when\"");
    } else if (!conditions.isEmpty() || part.parent() != null) {
      source.problem(
          first,
          "定义不能带条件：有 insert 的规则 when 里须空着",
          "a definition can have no conditions: behind \"when\" a rule with insert is empty");
    }
    return consequence;
  }

  private void at(String annotation, String message, String english) {
    List<Token> places = part.annotations(annotation);
    source.problem(places.isEmpty() ? part.name() : places.get(0), message, english);
  }

  private static String sorted(String comma) {
    return ANNOTATIONS.stream().sorted().map(name -> "@" + name).collect(Collectors.joining(comma));
  }
}
