package dev.plumbline.core.check;

import dev.plumbline.Kind;
import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Literal;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.fact.Judgement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Clauses and readings that rules name are there, and each clause is stated once. */
final class References {
  /** Clauses of these kinds have no finding of which there could be a doubt. */
  private static final Set<String> WITHOUT_FINDING =
      Set.of(Kind.DEF.name(), Kind.CAP.name(), Kind.INFO.name());

  private final Map<String, RuleText> clauses = new HashMap<>();
  private final Manifest manifest;
  private final Map<String, Source> sources;
  private final Unread unread;

  References(PackText text, Manifest manifest, Map<String, Source> sources, Unread unread) {
    this.manifest = manifest;
    this.sources = sources;
    this.unread = unread;
    for (RuleText rule : text.rules().values()) {
      RuleText other = rule.clause() == null ? null : clauses.putIfAbsent(rule.clause(), rule);
      if (other != null) {
        String place = other.file() + ":" + other.line();
        at(
            rule,
            "clause",
            "条款 " + rule.clause() + " 在 " + place + " 已经有了，请改编号，或删去一条",
            "there is a clause "
                + rule.clause()
                + " in "
                + place
                + " already; change the id, or take one out");
      }
    }
  }

  /** The rule of a clause, or {@code null}. */
  RuleText clause(String id) {
    return id == null ? null : clauses.get(id);
  }

  /** Reports what a rule names and is not there. */
  void check(RuleText rule) {
    Set<String> seen = new HashSet<>();
    rule.readings().forEach(id -> reading(rule, id, seen.add(id)));
    doubt(rule);
    for (Condition condition : rule.conditions()) {
      if (condition.type().equals(Judgement.class.getSimpleName())) {
        condition.items().forEach(item -> judged(rule, item));
      }
    }
  }

  private void reading(RuleText rule, String id, boolean first) {
    if (id.isEmpty()) {
      at(rule, "reading", "「@reading」里多了一个逗号", "\"@reading\" has a comma too many");
      return;
    }
    if (!first) {
      at(
          rule,
          "reading",
          "「@reading」里解读「" + id + "」写了不止一次",
          "\"@reading\" names \"" + id + "\" more than once");
      return;
    }
    if (manifest == null || manifest.readings().containsKey(id)) {
      return;
    }
    String near = Names.nearest(id, manifest.readings().keySet()).orElse(null);
    at(
        rule,
        "reading",
        "guideline.yaml 的 readings 里没有解读「" + id + "」" + (near == null ? "" : "，是不是「" + near + "」？"),
        "the readings of guideline.yaml have no \""
            + id
            + "\""
            + (near == null ? "" : "; did you mean \"" + near + "\"?"));
  }

  private void doubt(RuleText rule) {
    String id = rule.review();
    if (id == null) {
      return;
    }
    RuleText clause = clauses.get(id);
    if (clause == null && !unread.mayDefine(id)) {
      at(rule, "review", "没有条款 " + id + hint(id), "there is no clause " + id + hintEnglish(id));
    } else if (clause != null
        && WITHOUT_FINDING.contains(clause.annotations().getOrDefault("kind", ""))) {
      String kind = clause.annotations().get("kind");
      at(
          rule,
          "review",
          "条款 " + id + " 是 " + kind + "，没有结论，疑点对它不起作用",
          "clause " + id + " is " + kind + " and has no finding that a doubt could change");
    }
  }

  /** A judgement is recorded under the id of a clause. */
  private void judged(RuleText rule, Item item) {
    if (item instanceof Compare compare
        && compare.path().toString().equals("clause")
        && compare.operator().equals("==")
        && compare.operand() instanceof Literal literal
        && literal.value() instanceof String id
        && !clauses.containsKey(id)
        && !unread.mayDefine(id)) {
      sources
          .get(rule.file())
          .problem(
              item.line(),
              item.column(),
              "评审意见按条款编号填写，没有条款 " + id + hint(id),
              "a judgement is recorded under the id of a clause; there is no clause "
                  + id
                  + hintEnglish(id));
    }
  }

  private String hint(String id) {
    return Names.nearest(id, clauses.keySet()).map(near -> "，是不是「" + near + "」？").orElse("");
  }

  private String hintEnglish(String id) {
    return Names.nearest(id, clauses.keySet())
        .map(near -> "; did you mean \"" + near + "\"?")
        .orElse("");
  }

  private void at(RuleText rule, String annotation, String message, String english) {
    sources.get(rule.file()).atAnnotation(rule.line(), annotation, message, english);
  }
}
