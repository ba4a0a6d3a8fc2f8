package dev.plumbline.core.check;

import dev.plumbline.Problem;
import dev.plumbline.core.check.reason.Definitions;
import dev.plumbline.core.check.reason.Definitions.Defined;
import dev.plumbline.core.check.reason.Patterns;
import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.read.UnparsedParts;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.FilingWindow;
import dev.plumbline.fact.ReviewRound;
import dev.plumbline.spi.Measures;
import java.time.LocalDateTime;
import java.util.HashSet;
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
      FaultFreeRules sound,
      PackReport report) {
    Remarks remarks = new Remarks(text, sources);
    text.rules().values().forEach(remarks::units);
    if (report.hasProblems()) {
      return; // what is not used may be what a mistake fails to name
    }
    text.declarations().forEach(remarks::declaration);
    Definitions definitions = new Definitions(text, sound::of, UnparsedParts.NOTHING);
    definitions.read().forEach(remarks::definition);
    remarks.scopes();
    remarks.readings(manifest, report);
    FigureCheck figures = new FigureCheck(text, manifest, definitions);
    for (RuleText rule : text.rules().values()) {
      figures.check(rule, sources.get(rule.file()));
      SlipRemarks.check(text, rule, sources.get(rule.file()));
    }
    remarks.issued(manifest, definitions, report);
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
              defined
                  ? Message.of("check.typeUnusedDefined", name)
                  : Message.of("check.typeUnused", name));
        }
      }
    }
  }

  /** A definition that no condition on its type can be about. */
  private void definition(Defined defined) {
    String name = defined.rule().type();
    FactType type = text.types().named(name);
    boolean used =
        WITHOUT_RULES.contains(name)
            || !asked.contains(name)
            || text.rules().values().stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(condition -> condition.type().equals(name))
                .anyMatch(condition -> Patterns.mayBeAbout(condition, type, defined));
    if (!used) {
      sources
          .get(defined.rule().file())
          .remarkInserted(defined.rule(), Message.of("check.definitionUnused"));
    }
  }

  private void scopes() {
    Set<String> extended = new HashSet<>();
    text.rules().values().forEach(rule -> extended.add(rule.parent()));
    text.only(RuleText.Scope.class)
        .filter(rule -> !extended.contains(rule.name()))
        .forEach(
            rule ->
                sources
                    .get(rule.file())
                    .remarkName(rule, Message.of("check.scopeUnused", rule.name())));
  }

  /** Units of the pack's own compare only with the same word. */
  private void units(RuleText rule) {
    for (Condition condition : rule.conditions()) {
      for (Item item : condition.items()) {
        for (PathTo path : item.paths()) {
          for (String unit : path.units()) {
            if (Measures.name(unit).isEmpty()) {
              unit(rule, item, unit);
            }
          }
        }
      }
    }
  }

  private void unit(RuleText rule, Item item, String unit) {
    String near = UnitCheck.near(unit).orElse(null);
    sources
        .get(rule.file())
        .remark(
            item.line(),
            item.column(),
            near == null
                ? Message.of("check.unitOwn", unit)
                : Message.of("check.unitOwnNear", unit, near));
  }

  /** A guideline is issued before applications to it are filed. */
  private void issued(Manifest manifest, Definitions definitions, PackReport report) {
    for (Defined one : definitions.read()) {
      if (one.rule().type().equals(FilingWindow.class.getSimpleName())
          && one.values().get("opensAt") instanceof LocalDateTime opens
          && manifest.issuedOn().isAfter(opens.toLocalDate())) {
        String place = one.rule().file() + ":" + one.rule().line();
        Message late = Message.of("check.issuedLate", manifest.issuedOn().toString(), place);
        report.remark(Problem.at(Manifest.FILE, 0, 0, late.words()));
      }
    }
  }

  private void readings(Manifest manifest, PackReport report) {
    Set<String> used =
        text.rules().values().stream()
            .flatMap(rule -> rule.readings().stream())
            .collect(Collectors.toSet());
    for (String id : new TreeSet<>(manifest.readings().keySet())) {
      if (!used.contains(id)) {
        Message unused = Message.of("check.readingUnused", id);
        int line = manifest.readingLines().getOrDefault(id, 0);
        report.remark(Problem.at(Manifest.FILE, line, 0, unused.words()));
      }
    }
  }
}
