package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import dev.plumbline.Severity;
import dev.plumbline.core.check.Figure;
import dev.plumbline.core.check.MissingWeights;
import dev.plumbline.core.check.MissingWeights.Target;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Clause;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.rule.RuleText.Doubt;
import dev.plumbline.core.rule.RuleText.Scope;
import dev.plumbline.core.words.ConditionTerms;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import dev.plumbline.workbench.diff.Change.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed between two packs, in words: rule by rule, then types, readings, the manifest. */
final class PackChanges {
  /** The annotations that people read, and how a change of one is told. */
  private static final Map<String, String> ANNOTATIONS = annotations();

  /** What is said of a clause beside its name, and changes with a figure of it. */
  private static final Set<String> FOLLOWING = Set.of("en", "words");

  private final Side older;
  private final Side newer;
  private final RulePairs pairs;
  private final List<Change> changes = new ArrayList<>();

  private PackChanges(Side older, Side newer, RulePairs pairs) {
    this.older = older;
    this.newer = newer;
    this.pairs = pairs;
  }

  static List<Change> between(Side older, Side newer, RulePairs pairs) {
    return new PackChanges(older, newer, pairs).compare();
  }

  private List<Change> compare() {
    pairs.gone().forEach(this::removed);
    pairs.pairs().forEach(this::compare);
    pairs.come().forEach(this::added);
    changes.addAll(DefinitionChanges.between(older, newer, pairs));
    changes.addAll(TypeChanges.between(older, newer));
    changes.addAll(ManifestChanges.between(older, newer));
    List<String> order = new ArrayList<>(newer.inOrder(clauses()));
    changes.sort(Comparator.comparingInt(change -> rank(change, order)));
    return List.copyOf(changes);
  }

  private Set<String> clauses() {
    Set<String> all = new LinkedHashSet<>(older.clauses());
    all.addAll(newer.clauses());
    return all;
  }

  /** What decides comes before what people read, and each in the order of the rules. */
  private static int rank(Change change, List<String> order) {
    int place = order.indexOf(change.subject());
    int group = change.kind().decides() ? 0 : 1;
    return group * 1_000_000 + (place < 0 ? 500_000 : place);
  }

  private static Map<String, String> annotations() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("cite", "diff.cite");
    all.put("words", "diff.words");
    all.put("reading", "diff.reading");
    all.put("en", "diff.english");
    all.put("remedy", "diff.remedy");
    all.put("sameAs", "diff.sameAs");
    return all;
  }

  private void removed(RuleText rule) {
    Where before = Side.where(rule);
    if (rule.clause() != null) {
      Message words = clause("diff.clauseRemoved", rule);
      add(Kind.CLAUSE_REMOVED, rule.clause(), words, List.of(rule.clause()), before, null);
    } else if (rule instanceof Doubt doubt) {
      Message words = Message.of("diff.doubtRemoved", rule.name());
      add(Kind.DOUBT, doubt.about(), words, List.of(doubt.about()), before, null);
    } else if (rule instanceof Scope && older.clausesOf(rule).isEmpty()) {
      Message words = Message.of("diff.scopeRuleRemoved");
      add(Kind.WORDS, rule.name(), words, List.of(), before, null);
    }
  }

  private void added(RuleText rule) {
    Where after = Side.where(rule);
    if (rule.clause() != null) {
      Message words = clause("diff.clauseAdded", rule);
      add(Kind.CLAUSE_ADDED, rule.clause(), words, List.of(rule.clause()), null, after);
    } else if (rule instanceof Doubt doubt) {
      Message words = Message.of("diff.doubtAdded", rule.name());
      List<Bilingual> when = newer.words(rule).sentences(rule.conditions());
      Message told = when.isEmpty() ? words : Told.remark(words, when);
      add(Kind.DOUBT, doubt.about(), told, List.of(doubt.about()), null, after);
    } else if (rule instanceof Scope && newer.clausesOf(rule).isEmpty()) {
      Message words = Message.of("diff.scopeRuleAdded");
      add(Kind.WORDS, rule.name(), words, List.of(), null, after);
    }
  }

  private static Message clause(String key, RuleText rule) {
    return Message.of(key, rule.name(), Told.kind(rule), Told.severity(rule));
  }

  private void compare(RuleText was, RuleText is) {
    boolean asks = !(was instanceof Definition || is instanceof Definition);
    boolean follows = asks && conditions(was, is);
    if (asks) {
      scope(was, is);
    }
    if ((was.clause() == null) != (is.clause() == null)
        || was instanceof Doubt != is instanceof Doubt) {
      removed(was); // it has kept its name alone
      added(is);
      return;
    }
    String subject = is.about();
    if (subject == null) {
      return; // a name that only rules use, or a definition's, which DefinitionChanges sees to
    }
    List<String> bearing = List.of(subject);
    Where before = Side.where(was);
    Where after = Side.where(is);
    if (is.clause() != null && !is.clause().equals(was.clause())) {
      Message words = Message.of("diff.id", Told.arrow(was.clause(), is.clause()));
      add(Kind.WORDS, subject, words, bearing, before, after);
    }
    if (!was.name().equals(is.name()) && !follows) {
      String key = is instanceof Doubt ? "diff.doubtRenamed" : "diff.statement";
      Message words = Message.of(key, Told.text(was.name(), is.name()));
      add(Kind.WORDS, subject, words, bearing, before, after);
    }
    if (is.clause() != null) {
      consequence(was, is, bearing);
      missing(was, is, bearing);
    }
    ANNOTATIONS.forEach(
        (name, key) -> {
          String old = was.annotations().get(name);
          String now = is.annotations().get(name);
          boolean withFigure = follows && FOLLOWING.contains(name) && alike(old, now);
          if (!Objects.equals(old, now) && !withFigure) {
            Message words = Message.of(key, Told.text(old, now));
            Message told = is instanceof Doubt ? ofDoubt(is, words) : words;
            add(Kind.WORDS, subject, told, bearing, before, after);
          }
        });
  }

  private static Message ofDoubt(RuleText rule, Message words) {
    return Message.of("diff.ofDoubt", rule.name(), words);
  }

  private void consequence(RuleText was, RuleText is, List<String> bearing) {
    Bilingual severity = Told.severity(is);
    if (!Told.severity(was).equals(severity)) {
      Message words = Message.of("diff.severity", Told.arrow(Told.severity(was), severity));
      add(Kind.CONSEQUENCE, is.clause(), words, bearing, Side.where(was), Side.where(is));
    }
    if (!Told.kind(was).equals(Told.kind(is))) {
      Message words = Message.of("diff.kind", Told.arrow(Told.kind(was), Told.kind(is)));
      add(Kind.CONSEQUENCE, is.clause(), words, bearing, Side.where(was), Side.where(is));
    }
  }

  /** What it weighs that something is missing. */
  private void missing(RuleText was, RuleText is, List<String> bearing) {
    Map<Target, Severity> old = MissingWeights.of(older.text(), was).named();
    Map<Target, Severity> now = MissingWeights.of(newer.text(), is).named();
    Set<Target> all = new LinkedHashSet<>(now.keySet());
    all.addAll(old.keySet());
    for (Target target : all) {
      if (old.get(target) != now.get(target)) {
        FactType type =
            (now.containsKey(target) ? newer : older).text().types().named(target.type());
        Bilingual fact = Titles.of(type, target.key());
        Bilingual property = Titles.of(type.properties().get(target.property()));
        Message weights = Told.arrow(weight(old.get(target)), weight(now.get(target)));
        Message words = Message.of("diff.missing", ConditionTerms.of(fact, property), weights);
        add(Kind.CONSEQUENCE, is.clause(), words, bearing, Side.where(was), Side.where(is));
      }
    }
  }

  private static Object weight(@Nullable Severity weight) {
    return weight == null ? Message.of("diff.asUsual") : Told.severity(weight);
  }

  /** Whether two statements, neither of which need be there, differ in figures only. */
  private static boolean alike(@Nullable String was, @Nullable String is) {
    return was != null && is != null && Figure.without(was).equals(Figure.without(is));
  }

  /** Tells what conditions changed; whether it told, too, that the statement followed a figure. */
  private boolean conditions(RuleText was, RuleText is) {
    List<Edited> edits = ConditionChanges.between(older, was, newer, is);
    boolean follows =
        is instanceof Clause
            && edits.size() == 1
            && !was.name().equals(is.name())
            && alike(was.name(), is.name());
    for (Edited edited : edits) {
      Kind kind = Kind.CONDITION;
      Message words = edited.words();
      if (is instanceof Doubt) {
        kind = Kind.DOUBT;
        words = ofDoubt(is, words);
      } else if (is instanceof Scope) {
        kind = Kind.SCOPE;
        words = Message.of("diff.ofScope", words);
      }
      add(
          kind,
          subject(is),
          follows ? Message.of("diff.statementFollows", words, is.name()) : words,
          newer.clausesOf(is),
          edited.before(),
          edited.after());
    }
    return follows;
  }

  private static String subject(RuleText rule) {
    return rule.about() != null ? rule.about() : rule.name();
  }

  /**
   * A rule that extends another one than before; not if the conditions are the same all the same.
   */
  private void scope(RuleText was, RuleText is) {
    RuleText oldParent = older.parent(was);
    RuleText newParent = newer.parent(is);
    List<Condition> before = older.text().scope(was);
    List<Condition> after = newer.text().scope(is);
    if (pairs.same(oldParent, newParent)
        || new Bindings(before).forms(before).equals(new Bindings(after).forms(after))) {
      return;
    }
    Message words = Message.of("diff.scope", Told.arrow(scope(oldParent), scope(newParent)));
    boolean doubt = is instanceof Doubt;
    add(
        doubt ? Kind.DOUBT : Kind.SCOPE,
        subject(is),
        doubt ? ofDoubt(is, words) : words,
        newer.clausesOf(is),
        Side.where(was),
        Side.where(is));
  }

  private static Object scope(@Nullable RuleText parent) {
    return parent == null ? Message.of("diff.everybody") : ConditionTerms.quoted(parent.name());
  }

  private void add(
      Kind kind,
      String subject,
      Message words,
      List<String> clauses,
      @Nullable Where before,
      @Nullable Where after) {
    boolean far = clauses.size() > 1 || clauses.size() == 1 && !clauses.get(0).equals(subject);
    Message told =
        far ? Told.remark(words, Message.of("diff.bearsOn", Told.names(clauses))) : words;
    changes.add(Change.of(kind, subject, told, clauses, before, after));
  }
}
