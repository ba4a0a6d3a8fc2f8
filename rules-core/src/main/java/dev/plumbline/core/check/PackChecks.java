package dev.plumbline.core.check;

import dev.plumbline.core.check.reason.Definitions;
import dev.plumbline.core.check.reason.Patterns;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.read.UnparsedParts;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.FilingWindow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to hold of the rules of a pack, and between them. */
final class PackChecks {
  private final PackText text;
  private final UnparsedParts unread;
  private final Map<String, Source> sources;
  private final NamesCheck references;
  private final ExtendsCheck scopes;

  private PackChecks(
      PackText text, Manifest manifest, Map<String, Source> sources, UnparsedParts unread) {
    this.unread = unread;
    this.text = text;
    this.sources = sources;
    this.references = new NamesCheck(text, manifest, sources, unread);
    this.scopes = new ExtendsCheck(text, sources, unread);
  }

  /**
   * Checks the rules of a pack.
   *
   * @param unread what could not be parsed; what a rule refers to may stand there, and is not
   *     missed
   * @param report what was found, and where what is found goes
   * @return the rules in which nothing is wrong; {@code null} if too much is to tell
   */
  static FaultFreeRules check(
      PackText text,
      Manifest manifest,
      Map<String, Source> sources,
      UnparsedParts unread,
      PackReport report) {
    PackChecks checks = new PackChecks(text, manifest, sources, unread);
    List<RuleText> whole = text.rules().values().stream().filter(checks.scopes::hold).toList();
    checks.each(whole, report);
    if (report.isFull()) {
      report.untold(1);
      return null; // what is wrong with which rule is not known, nor whether more can be concluded
    }
    PlaceCheck.check(text, sources, whole);
    FaultFreeRules sound = new FaultFreeRules(text, sources, report);
    sound.rules().forEach(rule -> MissingCheck.check(text, rule, checks.source(rule)));
    checks.sense(sound);
    Copies.check(text, sources, sound, unread);
    return sound;
  }

  private void each(List<RuleText> whole, PackReport report) {
    for (RuleText rule : text.rules().values()) {
      if (report.isFull()) {
        return;
      }
      references.check(rule);
      scopes.check(rule);
      if (rule instanceof Definition definition) {
        DefinitionCheck.check(text, definition, source(rule), unread);
      }
    }
    for (RuleText rule : whole) {
      if (report.isFull()) {
        return;
      }
      ConditionCheck.check(text, rule, source(rule), unread);
      CallCheck.check(text, rule, doubted(rule), source(rule));
    }
    oneWindow();
  }

  /** Applications are filed in one time. */
  private void oneWindow() {
    List<Definition> windows =
        text.only(Definition.class)
            .filter(rule -> FilingWindow.class.getSimpleName().equals(rule.type()))
            .toList();
    for (Definition rule : windows.subList(Math.min(1, windows.size()), windows.size())) {
      String place = windows.get(0).file() + ":" + windows.get(0).line();
      source(rule).atInserted(rule, -1, Message.of("check.oneFilingWindow", place));
    }
  }

  /** Rules that can never be true, or are wherever they apply; scopes before what extends them. */
  private void sense(FaultFreeRules sound) {
    Definitions definitions = new Definitions(text, sound::of, unread);
    Patterns patterns = new Patterns(text, definitions);
    SenseMessages words = new SenseMessages(sources);
    Set<String> done = new HashSet<>();
    for (RuleText rule : sound.rules()) {
      for (RuleText each : text.chain(rule)) {
        sense(each, definitions, patterns, sound, words, done);
      }
    }
  }

  private void sense(
      RuleText rule,
      Definitions definitions,
      Patterns patterns,
      FaultFreeRules sound,
      SenseMessages words,
      Set<String> done) {
    RuleText doubted = doubted(rule);
    boolean known = doubted == null || sound.ofAll(doubted);
    if (!(rule instanceof Definition)
        && done.add(rule.name())
        && sound.ofAll(rule)
        && !Contradictions.check(
            text, definitions, patterns, rule, known ? doubted : null, words)) {
      sound.lost(rule);
    }
  }

  /** The rule of the clause that a rule raises a doubt about, or {@code null}. */
  private RuleText doubted(RuleText rule) {
    RuleText clause = references.doubted(rule);
    return clause != null && scopes.hold(clause) ? clause : null;
  }

  private Source source(RuleText rule) {
    return sources.get(rule.file());
  }
}
