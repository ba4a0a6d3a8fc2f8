package dev.plumbline.core.check;

import dev.plumbline.Problem;
import dev.plumbline.core.check.Definitions.Defined;
import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Member;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.syntax.Part;
import dev.plumbline.fact.FilingWindow;
import dev.plumbline.fact.Measures;
import dev.plumbline.fact.ReviewRound;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a pack says to no effect: definitions, types, scopes and readings that nobody uses, and
 * figures that people read and that decide nothing.
 */
final class Remarks {
  /** Defined facts that are looked at without a rule. */
  private static final Set<String> WITHOUT_RULES =
      Set.of(FilingWindow.class.getSimpleName(), ReviewRound.class.getSimpleName());

  private final PackText text;
  private final Map<String, Source> sources;
  private final Set<String> asked;

  private Remarks(PackText text, Map<String, Source> sources) {
    this.text = text;
    this.sources = sources;
    this.asked =
        text.rules().values().stream()
            .flatMap(rule -> rule.conditions().stream())
            .map(Condition::type)
            .collect(Collectors.toSet());
  }

  /** Remarks on a pack; on what is not used only if nothing is wrong with the pack. */
  static void check(
      PackText text,
      Manifest manifest,
      Map<String, Source> sources,
      Soundness sound,
      PackReport report) {
    Remarks remarks = new Remarks(text, sources);
    text.rules().values().forEach(remarks::units);
    if (report.hasProblems()) {
      return; // what is not used may be what a mistake fails to name
    }
    text.declarations().forEach(remarks::declaration);
    Definitions definitions = new Definitions(text, sound, new Unread(false, Set.of()));
    definitions.read().forEach(remarks::definition);
    remarks.scopes();
    remarks.readings(manifest, report);
    FigureCheck figures = new FigureCheck(text, manifest, definitions);
    text.rules().values().forEach(rule -> figures.check(rule, sources.get(rule.file())));
  }

  private void declaration(Declaration declaration) {
    String name = declaration.name();
    if (asked.contains(name)) {
      return;
    }
    boolean defined = declaration.defined();
    for (Source source : sources.values()) {
      for (Part part : source.file().parts()) {
        if (part.kind() == Part.Kind.DECLARE && part.name().content().equals(name)) {
          source.remark(
              part.name().line(),
              part.name().column(),
              "没有一条规则的条件用到「" + name + "」" + (defined ? "，它的定义不起作用" : "") + "；不用的请删去",
              "no condition uses \""
                  + name
                  + "\""
                  + (defined ? ", so its definitions have no effect" : "")
                  + "; take it out if it is not needed");
        }
      }
    }
  }

  /** A definition that no condition on its type can be about. */
  private void definition(Defined defined) {
    String name = defined.rule().inserts();
    FactType type = text.types().named(name);
    boolean used =
        WITHOUT_RULES.contains(name)
            || !asked.contains(name)
            || text.rules().values().stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(condition -> condition.type().equals(name))
                .anyMatch(condition -> mayBeAbout(condition, type, defined));
    if (!used) {
      sources
          .get(defined.rule().file())
          .remarkInserted(
              defined.rule().line(),
              "没有一条规则的条件会用到这条定义；请检查所写的值，不用的请删去",
              "no condition is about this definition; check its values, or take it out");
    }
  }

  private static boolean mayBeAbout(Condition condition, FactType type, Defined defined) {
    Demands demands = new Demands(type, new Scope());
    return condition.items().stream().allMatch(item -> Patterns.fits(demands.of(item), defined));
  }

  private void scopes() {
    Set<String> extended = new HashSet<>();
    text.rules().values().forEach(rule -> extended.add(rule.parent()));
    for (RuleText rule : text.rules().values()) {
      if (rule.clause() == null
          && rule.review() == null
          && rule.inserts() == null
          && !extended.contains(rule.name())) {
        sources
            .get(rule.file())
            .remarkName(
                rule.line(),
                "规则「" + rule.name() + "」没有 @clause，也没有规则 extends 它，不起作用；请写上 @clause，或删去",
                "rule \""
                    + rule.name()
                    + "\" has no @clause and no rule extends it, so it has no effect; write"
                    + " @clause, or take it out");
      }
    }
  }

  /** Units of the pack's own compare only with the same word. */
  private void units(RuleText rule) {
    for (Condition condition : rule.conditions()) {
      for (Item item : condition.items()) {
        for (PathTo path : paths(item)) {
          for (String unit : path.units()) {
            if (Measures.name(unit).isEmpty()) {
              unit(rule, item, unit);
            }
          }
        }
      }
    }
  }

  private static List<PathTo> paths(Item item) {
    if (item instanceof Compare compare) {
      return compare.operand() instanceof PathTo other
          ? List.of(compare.path(), other)
          : List.of(compare.path());
    }
    if (item instanceof Item.Stated stated) {
      return List.of(stated.path());
    }
    return item instanceof Member member
        ? List.of(member.path())
        : item instanceof Item.Bind bind ? List.of(bind.path()) : List.of();
  }

  private void unit(RuleText rule, Item item, String unit) {
    String near = UnitCheck.near(unit).orElse(null);
    sources
        .get(rule.file())
        .remark(
            item.line(),
            item.column(),
            "「"
                + unit
                + "」不在可换算的计量单位之中，申请须一字不差地写这个单位"
                + (near == null ? "" : "；相近的有「" + near + "」"),
            "\""
                + unit
                + "\" is none of the units that convert: applications must write it just so"
                + (near == null ? "" : "; there is \"" + near + "\""));
  }

  private void readings(Manifest manifest, PackReport report) {
    Set<String> used =
        text.rules().values().stream()
            .flatMap(rule -> rule.readings().stream())
            .collect(Collectors.toSet());
    for (String id : new TreeSet<>(manifest.readings().keySet())) {
      if (!used.contains(id)) {
        report.remark(
            new Problem(
                Manifest.FILE,
                manifest.readingLines().getOrDefault(id, 0),
                0,
                null,
                "没有一条规则用 @reading 引用解读「" + id + "」；不用的请删去",
                "no rule refers to reading \""
                    + id
                    + "\" with @reading; take it out if it is not needed"));
      }
    }
  }
}
