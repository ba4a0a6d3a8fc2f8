package dev.plumbline.core.check;

import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.core.check.Condition.Quantifier;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.syntax.Part;
import dev.plumbline.core.syntax.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

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
  private final RuleDescr rule;
  private final Part part;

  private RuleReader(Source source, RuleDescr rule, Part part) {
    this.source = source;
    this.rule = rule;
    this.part = part;
  }

  /** Reads a rule from its description and from where it stands. */
  static RuleText read(Source source, RuleDescr rule, Part part) {
    return new RuleReader(source, rule, part).read();
  }

  private RuleText read() {
    Naming.rule(source, part.name());
    for (String name : rule.getAttributes().keySet()) {
      // An attribute with a hyphen is several words; the first leads to it.
      Token word = part.word(name.split("-")[0]);
      source.problem(
          word == null ? part.name() : word,
          "规则不能有「" + name + "」属性，请删去：规则之间没有先后",
          "a rule cannot have the attribute \"" + name + "\"; delete it: rules have no order");
    }
    Map<String, String> annotations = annotations();
    List<Condition> conditions = new ArrayList<>();
    for (BaseDescr descr : rule.getLhs().getDescrs()) {
      if (descr instanceof ForallDescr forall) {
        conditions.addAll(EachReader.read(source, forall, this::pattern));
        continue;
      }
      Condition condition = condition(descr);
      if (condition != null) {
        conditions.add(condition);
      }
    }
    Consequence inserts = consequence(conditions);
    boolean empty = rule.getLhs().getDescrs().isEmpty();
    boolean idle = String.valueOf(rule.getConsequence()).isBlank();
    if (empty && idle && !rule.hasParent()) {
      source.problem(
          part.word("when"),
          "规则「" + rule.getName() + "」没有条件，会对任何申请成立；请写上条件，或写成定义（then 里 insert 一个事实）",
          "rule \""
              + rule.getName()
              + "\" has no condition and holds for any application; write one, or make it a definition"
              + " (insert a fact behind then)");
    }
    if (empty && idle && rule.hasParent() && decides(annotations.get("kind"))) {
      source.problem(
          part.word("when"),
          "条款「" + rule.getName() + "」在适用范围之外没有自己的条件，凡适用的都会算符合；请写上条件",
          "clause \""
              + rule.getName()
              + "\" has no condition of its own beside its scope, so that it always holds there;"
              + " write one");
    }
    return new RuleText(
        rule.getName(),
        rule.getParentName(),
        source.name(),
        part.line(),
        annotations,
        conditions,
        inserts == null ? null : inserts.type(),
        inserts == null ? List.of() : inserts.arguments(),
        source.file().text(part),
        source.file().text(part));
  }

  /** Whether a clause of this kind asks something; procedure and information may only inform. */
  private static boolean decides(String kind) {
    return kind != null && !kind.equals("PROC") && !kind.equals("INFO");
  }

  private Map<String, String> annotations() {
    Map<String, String> values = new LinkedHashMap<>();
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      String name = annotation.getName();
      Object value = annotation.getSingleValue();
      String text = value instanceof String string ? AnnotationDescr.unquote(string) : null;
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

  private Condition condition(BaseDescr part) {
    if (part instanceof PatternDescr counted
        && counted.getSource() instanceof AccumulateDescr accumulate) {
      return TallyReader.read(source, counted, accumulate, this::pattern);
    }
    if (part instanceof PatternDescr pattern) {
      return pattern(Quantifier.FACT, pattern);
    }
    if (part instanceof NotDescr not && onlyPattern(not) != null) {
      return pattern(Quantifier.NOT, onlyPattern(not));
    }
    if (part instanceof ExistsDescr exists && onlyPattern(exists) != null) {
      return pattern(Quantifier.EXISTS, onlyPattern(exists));
    }
    source.problem(
        part.getLine(),
        part.getColumn() + 1,
        "只能写事实、exists 加一个事实、not 加一个事实、accumulate 计数或合计、forall 逐项；" + "or、eval 等写法缺事实时无法判断，请拆成几条规则",
        "only facts, exists with a fact, not with a fact, accumulate to count or to sum, and forall;"
            + " or, eval and the like cannot be decided on missing facts: make them several rules");
    return null;
  }

  private static PatternDescr onlyPattern(ConditionalElementDescr element) {
    return element.getDescrs().size() == 1
            && element.getDescrs().get(0) instanceof PatternDescr pattern
        ? pattern
        : null;
  }

  private Condition pattern(Quantifier quantifier, PatternDescr pattern) {
    if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
      at(
          pattern,
          "「" + pattern.getObjectType() + "」后不能写 from、over 或窗口",
          "no from, over or window may stand behind \"" + pattern.getObjectType() + "\"");
      return null;
    }
    if (pattern.getIdentifier() != null) {
      at(
          pattern,
          "不能绑定整个事实「" + pattern.getIdentifier() + "」，请在括号里绑定要用的属性",
          "a whole fact cannot be bound to \""
              + pattern.getIdentifier()
              + "\"; bind the properties that you need, in the brackets");
    }
    List<Item> items = new ArrayList<>();
    for (BaseDescr part : pattern.getDescrs()) {
      int line = part.getLine();
      int column = part.getColumn() + 1;
      if (!(part instanceof ExprConstraintDescr item)
          || item.getType() == ExprConstraintDescr.Type.POSITIONAL) {
        source.problem(
            line,
            column,
            "括号里只能写「属性 比较 值」，各项用逗号分开",
            "only \"property comparison value\" may stand in the brackets, parted by commas");
        continue;
      }
      try {
        items.add(ItemParser.parse(item.getExpression(), line, column));
      } catch (ItemParser.NotUnderstood e) {
        source.problem(line, column, e.getMessage(), e.english());
      }
    }
    return new Condition(
        quantifier, pattern.getObjectType(), items, pattern.getLine(), pattern.getColumn() + 1);
  }

  private Consequence consequence(List<Condition> conditions) {
    String text = String.valueOf(rule.getConsequence());
    Token then = part.word("then");
    if (!rule.getNamedConsequences().isEmpty()) {
      source.problem(then, "then 只能有一个", "there can be only one \"then\"");
    }
    if (text.isBlank()) {
      return null;
    }
    Token first = part.after(then);
    Consequence consequence = Consequence.read(text);
    if (consequence == null) {
      source.problem(
          first,
          "then 里只能空着，或写一句 insert( new 类型( 数字、文字、日期 ) );，判断都写在 when 里",
          "behind \"then\" there is nothing, or one insert( new Type( numbers, texts, dates ) ); what is"
              + " asked stands behind \"when\"");
    } else if (!conditions.isEmpty() || rule.hasParent()) {
      source.problem(
          first,
          "定义不能带条件：有 insert 的规则 when 里须空着",
          "a definition can have no conditions: behind \"when\" a rule with insert is empty");
    }
    return consequence;
  }

  private void at(PatternDescr pattern, String message, String english) {
    source.problem(pattern.getLine(), pattern.getColumn() + 1, message, english);
  }

  private void at(String annotation, String message, String english) {
    List<Token> places = part.annotations(annotation);
    // The rule parser finds annotations where nobody would look for one.
    source.problem(places.isEmpty() ? part.name() : places.get(0), message, english);
  }

  private static String sorted(String comma) {
    return ANNOTATIONS.stream().sorted().map(name -> "@" + name).collect(Collectors.joining(comma));
  }
}
