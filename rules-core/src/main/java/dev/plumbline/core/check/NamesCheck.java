package dev.plumbline.core.check;

import dev.plumbline.Kind;
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
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Judgement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Clauses and readings that rules name are there, and each clause is stated once. */
final class NamesCheck {
  /** Clauses of these kinds have no finding of which there could be a doubt. */
  private static final Set<String> WITHOUT_FINDING =
      Set.of(Kind.DEF.name(), Kind.CAP.name(), Kind.INFO.name());

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
    for (RuleText rule : text.rules().values()) {
      RuleText other = rule.clause() == null ? null : clauses.putIfAbsent(rule.clause(), rule);
      if (other != null) {
        String place = other.file() + ":" + other.line();
        at(rule, "clause", Message.of("check.clauseTwice", rule.clause(), place));
      }
      if (rule.review() != null && isLost(rule.parent())) {
        lost.put(rule.review(), rule.parent());
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

  private void doubt(RuleText rule) {
    String id = rule.review();
    if (id == null) {
      return;
    }
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
    } else if (clause != null
        && WITHOUT_FINDING.contains(clause.annotations().getOrDefault("kind", ""))) {
      String kind = clause.annotations().get("kind");
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
