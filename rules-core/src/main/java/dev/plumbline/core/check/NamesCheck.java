package dev.plumbline.core.check;

import dev.plumbline.core.facts.Names;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.read.UnparsedParts;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Doubt;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Judgement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Clauses and readings that rules name are there, and each clause is stated once. */
final class NamesCheck {
  private final PackText text;
  private final Map<String, RuleText> clauses = new HashMap<>();

  /**
   * By the id of a clause that is doubted in the scope of a rule that is not there, that rule: it
   * likely stated the clause.
   */
  private final Map<String, String> lost = new HashMap<>();

  private final Manifest manifest;
  private final Map<String, Source> sources;
  private final UnparsedParts unread;

  NamesCheck(PackText text, Manifest manifest, Map<String, Source> sources, UnparsedParts unread) {
    this.text = text;
    this.manifest = manifest;
    this.sources = sources;
    this.unread = unread;
    text.clauses().forEach(this::clause);
    text.only(Doubt.class)
        .filter(rule -> isLost(rule.parent()))
        .forEach(rule -> lost.put(rule.about(), rule.parent()));
  }

  private void clause(RuleText rule) {
    RuleText other = clauses.putIfAbsent(rule.clause(), rule);
    if (other != null) {
      String place = other.file() + ":" + other.line();
      at(rule, "clause", Message.of("check.clauseTwice", rule.clause(), place));
    }
  }

  /** The rule of the clause that a rule raises a doubt about, or {@code null}. */
  RuleText doubted(RuleText rule) {
    return rule instanceof Doubt doubt ? clauses.get(doubt.about()) : null;
  }

  /** Reports what a rule names and is not there. */
  void check(RuleText rule) {
    Set<String> seen = new HashSet<>();
    rule.readings().forEach(id -> reading(rule, id, seen.add(id)));
    if (rule instanceof Doubt doubt) {
      doubt(doubt);
    }
    for (Condition condition : rule.conditions()) {
      if (condition.type().equals(Judgement.class.getSimpleName())) {
        condition.items().forEach(item -> judged(rule, item));
      }
    }
  }

  private void reading(RuleText rule, String id, boolean first) {
    if (id.isEmpty()) {
      at(rule, "reading", Message.of("check.readingComma"));
      return;
    }
    if (!first) {
      at(rule, "reading", Message.of("check.readingTwice", id));
      return;
    }
    if (manifest == null || manifest.readings().containsKey(id)) {
      return;
    }
    String near = Names.nearest(id, manifest.readings().keySet()).orElse(null);
    at(
        rule,
        "reading",
        near == null
            ? Message.of("check.noSuchReading", id)
            : Message.of("check.noSuchReadingNear", id, near));
  }

  private void doubt(Doubt rule) {
    String id = rule.about();
    RuleText clause = clauses.get(id);
    if (clause == null && !unread.mayDefine(id) && !isLost(rule.parent())) {
      String near = near(id);
      sources
          .get(rule.file())
          .onceAtAnnotation(
              rule,
              "review",
              lost.containsKey(id)
                  ? ExtendsCheck.noSuchParent(text, lost.get(id))
                  : near == null
                      ? Message.of("check.noSuchClause", id)
                      : Message.of("check.noSuchClauseNear", id, near));
    } else if (clause != null && !clause.provision().hasFinding()) {
      String kind = clause.provision().kind().name();
      at(rule, "review", Message.of("check.clauseWithoutFinding", id, kind));
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
      String near = near(id);
      sources
          .get(rule.file())
          .once(
              item.line(),
              item.column(),
              near == null
                  ? Message.of("check.judgedClause", id)
                  : Message.of("check.judgedClauseNear", id, near));
    }
  }

  /** The clause that is likely meant by an id, or {@code null}. */
  private String near(String id) {
    return Names.nearest(id, clauses.keySet()).orElse(null);
  }

  private boolean isLost(String rule) {
    return rule != null && !text.rules().containsKey(rule);
  }

  private void at(RuleText rule, String annotation, Message message) {
    sources.get(rule.file()).atAnnotation(rule, annotation, message);
  }
}
