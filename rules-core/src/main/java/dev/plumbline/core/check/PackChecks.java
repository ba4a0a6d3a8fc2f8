package dev.plumbline.core.check;

import dev.plumbline.core.facts.Names;
import dev.plumbline.core.load.Manifest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What has to hold between the rules of a pack. */
final class PackChecks {
  private final PackText text;
  private final Unread unread;
  private final Manifest manifest;
  private final Map<String, Source> sources;

  private PackChecks(PackText text, Manifest manifest, Map<String, Source> sources, Unread unread) {
    this.unread = unread;
    this.text = text;
    this.manifest = manifest;
    this.sources = sources;
  }

  /**
   * Checks the rules of a pack.
   *
   * @param unread what could not be parsed; what a rule refers to may stand there, and is not
   *     missed
   */
  static void check(PackText text, Manifest manifest, Map<String, Source> sources, Unread unread) {
    PackChecks checks = new PackChecks(text, manifest, sources, unread);
    checks.clauseIds();
    text.rules().values().forEach(checks::checkRule);
  }

  private void clauseIds() {
    Map<String, RuleText> seen = new HashMap<>();
    for (RuleText rule : text.rules().values()) {
      RuleText other = rule.clause() == null ? null : seen.putIfAbsent(rule.clause(), rule);
      if (other != null) {
        source(rule)
            .atAnnotation(
                rule.line(),
                "clause",
                "条款 " + rule.clause() + " 在 " + other.file() + ":" + other.line() + " 已经有了");
      }
    }
  }

  private void checkRule(RuleText rule) {
    Source source = source(rule);
    if (rule.inserts() != null) {
      DefinitionCheck.check(text, rule, source, unread);
    }
    if (manifest != null
        && rule.reading() != null
        && !manifest.readings().containsKey(rule.reading())) {
      source.atAnnotation(
          rule.line(), "reading", "guideline.yaml 的 readings 里没有解读「" + rule.reading() + "」");
    }
    if (rule.review() != null
        && !clauseIdSet().contains(rule.review())
        && !unread.mayDefine(rule.review())) {
      source.atAnnotation(
          rule.line(), "review", "没有条款 " + rule.review() + hint(rule.review(), clauseIdSet()));
    }
    if (chainHolds(rule)) {
      ConditionCheck.check(text, rule, source, unread);
      CallCheck.check(text, rule, doubted(rule), source);
    }
  }

  /** Whether the rules that a rule extends are there and do not run in a circle. */
  private boolean chainHolds(RuleText rule) {
    Set<String> seen = new HashSet<>(Set.of(rule.name()));
    for (String name = rule.parent(); name != null; name = text.rules().get(name).parent()) {
      if (!text.rules().containsKey(name)) {
        if (name.equals(rule.parent()) && !unread.mayDefine(name)) {
          source(rule)
              .problem(
                  rule.line(),
                  1,
                  "extends 的规则「" + name + "」不存在" + hint(name, text.rules().keySet()));
        }
        return false;
      }
      if (text.rules().get(name).inserts() != null) {
        source(rule).problem(rule.line(), 1, "extends 的「" + name + "」是定义，没有条件可以继承");
        return false;
      }
      if (!seen.add(name)) {
        source(rule).problem(rule.line(), 1, "extends 绕成了圈：「" + name + "」又回到自己");
        return false;
      }
    }
    return true;
  }

  /** The rule of the clause that a rule raises a doubt about, or {@code null}. */
  private RuleText doubted(RuleText rule) {
    return text.rules().values().stream()
        .filter(other -> other.clause() != null && other.clause().equals(rule.review()))
        .filter(this::chainHolds)
        .findFirst()
        .orElse(null);
  }

  private Set<String> clauseIdSet() {
    return text.rules().values().stream()
        .map(RuleText::clause)
        .filter(id -> id != null)
        .collect(Collectors.toSet());
  }

  private static String hint(String name, Set<String> known) {
    return Names.nearest(name, known).map(near -> "，是不是「" + near + "」？").orElse("");
  }

  private Source source(RuleText rule) {
    return sources.get(rule.file());
  }
}
