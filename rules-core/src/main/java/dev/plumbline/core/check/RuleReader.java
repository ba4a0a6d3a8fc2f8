package dev.plumbline.core.check;

import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.core.check.Condition.Quantifier;
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
          "sameAs");
  private static final List<String> OF_A_CLAUSE = List.of("kind", "severity", "cite");
  private static final Set<String> OF_A_DOUBT = Set.of("review", "reading", "en");

  /** Enough to find a place in the official text, and never a sentence of it. */
  private static final Pattern WORDS = Pattern.compile("[^…]{2,10}(…[^…]{2,10})?");

  private final Source source;
  private final RuleDescr rule;

  private RuleReader(Source source, RuleDescr rule) {
    this.source = source;
    this.rule = rule;
  }

  static RuleText read(Source source, RuleDescr rule) {
    return new RuleReader(source, rule).read();
  }

  private RuleText read() {
    rule.getAttributes().keySet().forEach(name -> at("规则不能有「" + name + "」属性，请删去：规则之间没有先后"));
    Map<String, String> annotations = annotations();
    List<Condition> conditions = new ArrayList<>();
    for (BaseDescr part : rule.getLhs().getDescrs()) {
      Condition condition = condition(part);
      if (condition != null) {
        conditions.add(condition);
      }
    }
    Consequence inserts = consequence(conditions);
    boolean empty = rule.getLhs().getDescrs().isEmpty();
    boolean idle = String.valueOf(rule.getConsequence()).isBlank();
    if (empty && idle && !rule.hasParent() && !rule.isQuery()) {
      at("规则「" + rule.getName() + "」没有条件，会对任何申请成立；请写上条件，或写成定义（then 里 insert 一个事实）");
    }
    if (empty && idle && rule.hasParent() && decides(annotations.get("kind"))) {
      at("条款「" + rule.getName() + "」在适用范围之外没有自己的条件，凡适用的都会算符合；请写上条件");
    }
    return new RuleText(
        rule.getName(),
        rule.getParentName(),
        source.file(),
        rule.getLine(),
        annotations,
        conditions,
        inserts == null ? null : inserts.type(),
        inserts == null ? List.of() : inserts.arguments(),
        source.written(rule));
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
        source.atAnnotation(
            rule.getLine(), name, "没有「@" + name + "」这个标注，可用的有 " + sorted(ANNOTATIONS));
      } else if (text == null || text.isBlank() || text.contains("\n")) {
        source.atAnnotation(
            rule.getLine(), name, "「@" + name + "」须写成 @" + name + "(\"…\")，引号里写一行文字");
      } else {
        values.put(name, text);
      }
      if (source.occurrences(rule.getLine(), name) > 1) {
        source.atAnnotation(rule.getLine(), name, "「@" + name + "」写了不止一次");
      }
    }
    checkRequired(values);
    return values;
  }

  private void checkRequired(Map<String, String> values) {
    if (values.containsKey("clause") && values.containsKey("review")) {
      source.atAnnotation(rule.getLine(), "review", "一条规则不能既是条款（@clause）又是疑点（@review）");
    }
    if (values.containsKey("clause")) {
      for (String name : OF_A_CLAUSE) {
        if (!values.containsKey(name)) {
          at("条款 " + values.get("clause") + " 缺少标注 @" + name + "(\"…\")");
        }
      }
    } else {
      values.keySet().stream()
          .filter(name -> !values.containsKey("review") || !OF_A_DOUBT.contains(name))
          .forEach(
              name ->
                  source.atAnnotation(
                      rule.getLine(),
                      name,
                      values.containsKey("review")
                          ? "疑点规则只能有 @review、@reading 和 @en，不能有 @" + name
                          : "规则没有 @clause，不能有 @" + name));
    }
    if (values.containsKey("words") && !WORDS.matcher(values.get("words")).matches()) {
      source.atAnnotation(
          rule.getLine(), "words", "「@words」须是指南原文里的 2 到 10 个字，或两段这样的字，中间写一个 …，用来在原文里找到本条");
    }
    known(values, "kind", Kind.values());
    known(values, "severity", Severity.values());
  }

  private void known(Map<String, String> values, String name, Enum<?>[] known) {
    String value = values.get(name);
    if (value != null && Arrays.stream(known).noneMatch(k -> k.name().equals(value))) {
      String choices = Arrays.stream(known).map(Enum::name).collect(Collectors.joining("、"));
      source.atAnnotation(
          rule.getLine(), name, "「@" + name + "」没有「" + value + "」这个值，可用的有 " + choices);
      values.remove(name);
    }
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
        "只能写事实、exists 加一个事实、not 加一个事实、accumulate 计数；or、forall、eval 等写法缺事实时无法判断，请拆成几条规则");
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
      at(pattern, "「" + pattern.getObjectType() + "」后不能写 from、over 或窗口");
      return null;
    }
    if (pattern.getIdentifier() != null) {
      at(pattern, "不能绑定整个事实「" + pattern.getIdentifier() + "」，请在括号里绑定要用的属性");
    }
    List<Item> items = new ArrayList<>();
    for (BaseDescr part : pattern.getDescrs()) {
      int line = part.getLine();
      int column = part.getColumn() + 1;
      if (!(part instanceof ExprConstraintDescr item)
          || item.getType() == ExprConstraintDescr.Type.POSITIONAL) {
        source.problem(line, column, "括号里只能写「属性 比较 值」");
        continue;
      }
      try {
        items.add(ItemParser.parse(item.getExpression(), line, column));
      } catch (ItemParser.NotUnderstood e) {
        source.problem(line, column, e.getMessage());
      }
    }
    return new Condition(
        quantifier,
        pattern.getObjectType(),
        items,
        null,
        pattern.getLine(),
        pattern.getColumn() + 1);
  }

  private Consequence consequence(List<Condition> conditions) {
    String text = String.valueOf(rule.getConsequence());
    if (!rule.getNamedConsequences().isEmpty()) {
      at("then 只能有一个");
    }
    if (text.isBlank()) {
      return null;
    }
    Consequence consequence = Consequence.read(text);
    if (consequence == null) {
      source.problem(
          rule.getConsequenceLine(),
          1,
          "then 里只能空着，或写一句 insert( new 类型( 数字、文字、日期 ) );，判断都写在 when 里");
    } else if (!conditions.isEmpty() || rule.hasParent()) {
      source.problem(rule.getConsequenceLine(), 1, "定义不能带条件：有 insert 的规则 when 里须空着");
    }
    return consequence;
  }

  private void at(PatternDescr pattern, String message) {
    source.problem(pattern.getLine(), pattern.getColumn() + 1, message);
  }

  private void at(String message) {
    source.problem(rule.getLine(), 1, message);
  }

  private static String sorted(Set<String> names) {
    return names.stream().sorted().map(name -> "@" + name).collect(Collectors.joining("、"));
  }
}
