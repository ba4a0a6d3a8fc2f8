package dev.plumbline.workbench.diff;

import dev.plumbline.Severity;
import dev.plumbline.core.check.Figure;
import dev.plumbline.core.check.MissingWeights;
import dev.plumbline.core.check.MissingWeights.Target;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.workbench.diff.Change.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What changed between two packs, in words: rule by rule, then types, readings, the manifest. */
final class PackWords {
  /** An annotation that people read, and what it is called. */
  private record Annotation(String name, Words title) {}

  private static final List<Annotation> ANNOTATIONS =
      List.of(
          new Annotation("cite", Words.of("出处", "citation")),
          new Annotation("words", Words.of("原文用词", "words of the official text")),
          new Annotation("reading", Words.of("所依解读", "reading")),
          new Annotation("en", Words.of("英文表述", "English statement")),
          new Annotation("remedy", Words.of("办法", "remedy")),
          new Annotation("sameAs", Words.of("同条件说明", "sameAs")));

  /** What is said of a clause beside its name, and changes with a figure of it. */
  private static final Set<String> FOLLOWING = Set.of("en", "words");

  private final Side older;
  private final Side newer;
  private final RulePairs pairs;
  private final List<Change> changes = new ArrayList<>();

  private PackWords(Side older, Side newer, RulePairs pairs) {
    this.older = older;
    this.newer = newer;
    this.pairs = pairs;
  }

  static List<Change> between(Side older, Side newer, RulePairs pairs) {
    return new PackWords(older, newer, pairs).compare();
  }

  private List<Change> compare() {
    pairs.gone().forEach(this::removed);
    pairs.pairs().forEach(this::compare);
    pairs.come().forEach(this::added);
    changes.addAll(DefinitionWords.between(older, newer, pairs));
    changes.addAll(TypeWords.between(older, newer));
    changes.addAll(ManifestWords.between(older, newer));
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

  private void removed(RuleText rule) {
    Where before = Side.where(rule);
    if (rule.clause() != null) {
      Words words =
          Words.of("少了条款", "clause removed: ").and(Words.quoted(rule.name())).remark(sort(rule));
      add(Kind.CLAUSE_REMOVED, rule.clause(), words, List.of(rule.clause()), before, null);
    } else if (rule.review() != null) {
      Words words = Words.of("少了疑点", "doubt removed: ").and(Words.quoted(rule.name()));
      add(Kind.DOUBT, rule.review(), words, List.of(rule.review()), before, null);
    } else if (rule.inserts() == null) {
      List<String> bearing = older.clausesOf(rule);
      if (bearing.isEmpty()) {
        add(Kind.WORDS, rule.name(), Words.of("少了范围规则", "rule removed"), bearing, before, null);
      }
    }
  }

  private void added(RuleText rule) {
    Where after = Side.where(rule);
    if (rule.clause() != null) {
      Words words =
          Words.of("多了条款", "clause added: ").and(Words.quoted(rule.name())).remark(sort(rule));
      add(Kind.CLAUSE_ADDED, rule.clause(), words, List.of(rule.clause()), null, after);
    } else if (rule.review() != null) {
      Phrases phrases = new Phrases(newer, new Bindings(newer.effective(rule)));
      Words when = Words.list(rule.conditions().stream().map(phrases::condition).toList());
      Words words = Words.of("多了疑点", "doubt added: ").and(Words.quoted(rule.name())).remark(when);
      add(Kind.DOUBT, rule.review(), words, List.of(rule.review()), null, after);
    } else if (rule.inserts() == null && newer.clausesOf(rule).isEmpty()) {
      add(Kind.WORDS, rule.name(), Words.of("多了范围规则", "rule added"), List.of(), null, after);
    }
  }

  private static Words sort(RuleText rule) {
    return Annotated.kind(rule).comma(Annotated.severity(rule));
  }

  private void compare(RuleText was, RuleText is) {
    boolean told = false;
    if (was.inserts() == null && is.inserts() == null) {
      told = conditions(was, is);
      scope(was, is);
    }
    if (is.clause() == null && is.review() == null) {
      return; // a name that only rules use, or a definition's, which DefinitionWords sees to
    }
    String subject = is.clause() != null ? is.clause() : is.review();
    List<String> bearing = List.of(subject);
    Where before = Side.where(was);
    Where after = Side.where(is);
    if (!was.name().equals(is.name()) && !told) {
      Words title =
          is.review() == null ? Words.of("表述 ", "statement ") : Words.of("疑点改名 ", "doubt renamed ");
      Words words = title.and(Words.arrow(Words.quoted(was.name()), Words.quoted(is.name())));
      add(Kind.WORDS, subject, words, bearing, before, after);
    }
    if (is.clause() != null) {
      consequence(was, is, bearing);
      missing(was, is, bearing);
    }
    Words of = is.review() == null ? Words.NONE : doubt(is);
    for (Annotation annotation : ANNOTATIONS) {
      String old = was.annotations().get(annotation.name());
      String now = is.annotations().get(annotation.name());
      boolean withFigure = told && FOLLOWING.contains(annotation.name()) && alike(old, now);
      if (!Objects.equals(old, now) && !withFigure) {
        Words words = of.and(annotation.title()).and(" ").and(text(old, now));
        add(Kind.WORDS, subject, words, bearing, before, after);
      }
    }
  }

  private static Words doubt(RuleText rule) {
    return Words.of("疑点", "doubt ").and(Words.quoted(rule.name())).and(" ");
  }

  /** A text that came, went or changed. */
  static Words text(String old, String now) {
    Words none = Words.of("（无）", "(none)");
    return Words.arrow(
        old == null ? none : Words.quoted(old), now == null ? none : Words.quoted(now));
  }

  private void consequence(RuleText was, RuleText is, List<String> bearing) {
    if (!Annotated.severity(was).equals(Annotated.severity(is))) {
      Words words =
          Words.of("违反的后果 ", "severity ")
              .and(Words.arrow(Annotated.severity(was), Annotated.severity(is)));
      add(Kind.CONSEQUENCE, is.clause(), words, bearing, Side.where(was), Side.where(is));
    }
    if (!Annotated.kind(was).equals(Annotated.kind(is))) {
      Words words =
          Words.of("类别 ", "kind ").and(Words.arrow(Annotated.kind(was), Annotated.kind(is)));
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
        Side side = now.containsKey(target) ? newer : older;
        Words words =
            Annotated.missing(side, target)
                .and(Words.arrow(weight(old.get(target)), weight(now.get(target))));
        add(Kind.CONSEQUENCE, is.clause(), words, bearing, Side.where(was), Side.where(is));
      }
    }
  }

  private static Words weight(Severity weight) {
    return weight == null
        ? Words.of("照常", "as usual")
        : Words.of(weight.title(), weight.englishTitle());
  }

  /** Whether two statements, neither of which need be there, differ in figures only. */
  private static boolean alike(String was, String is) {
    return was != null && is != null && Figure.without(was).equals(Figure.without(is));
  }

  /** Tells what conditions changed; whether it told, too, that the statement followed a figure. */
  private boolean conditions(RuleText was, RuleText is) {
    List<Edited> edits = ConditionWords.between(older, was, newer, is);
    boolean follows =
        is.clause() != null
            && edits.size() == 1
            && !was.name().equals(is.name())
            && alike(was.name(), is.name());
    Words statement =
        follows
            ? Words.of("，表述随之改为", ", and the statement is now ").and(Words.quoted(is.name()))
            : Words.NONE;
    for (Edited edited : edits) {
      Kind kind =
          is.clause() != null ? Kind.CONDITION : is.review() != null ? Kind.DOUBT : Kind.SCOPE;
      add(
          kind,
          subject(is),
          of(is).and(edited.words()).and(statement),
          newer.clausesOf(is),
          edited.before(),
          edited.after());
    }
    return follows;
  }

  private static String subject(RuleText rule) {
    return rule.clause() != null
        ? rule.clause()
        : rule.review() != null ? rule.review() : rule.name();
  }

  private static Words of(RuleText rule) {
    if (rule.review() != null) {
      return doubt(rule);
    }
    return rule.clause() == null ? Words.of("适用范围 ", "scope: ") : Words.NONE;
  }

  /**
   * A rule that extends another one than before; not if the conditions are the same all the same.
   */
  private void scope(RuleText was, RuleText is) {
    RuleText oldParent = older.text().rules().get(was.parent() == null ? "" : was.parent());
    RuleText newParent = newer.text().rules().get(is.parent() == null ? "" : is.parent());
    List<String> oldForms = new Bindings(older.scope(was)).forms(older.scope(was));
    List<String> newForms = new Bindings(newer.scope(is)).forms(newer.scope(is));
    if (pairs.same(oldParent, newParent) || oldForms.equals(newForms)) {
      return;
    }
    Words everybody = Words.of("（不限）", "(everybody)");
    Words words =
        Words.of("适用范围 ", "scope ")
            .and(
                Words.arrow(
                    oldParent == null ? everybody : Words.quoted(oldParent.name()),
                    newParent == null ? everybody : Words.quoted(newParent.name())));
    Kind kind = is.review() != null ? Kind.DOUBT : Kind.SCOPE;
    add(kind, subject(is), of(is).and(words), newer.clausesOf(is), Side.where(was), Side.where(is));
  }

  private void add(
      Kind kind, String subject, Words words, List<String> clauses, Where before, Where after) {
    boolean far = clauses.size() > 1 || clauses.size() == 1 && !clauses.get(0).equals(subject);
    Words bearing = Words.of("涉及 ", "bears on ").and(Words.names(clauses));
    changes.add(
        Change.of(kind, subject, far ? words.remark(bearing) : words, clauses, before, after));
  }
}
