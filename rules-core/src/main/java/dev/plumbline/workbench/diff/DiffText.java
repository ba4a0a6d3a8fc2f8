package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import dev.plumbline.Report;
import dev.plumbline.Report.Tone;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison of packs as a text: on about a screen, or with each flip and witness by itself. */
final class DiffText {
  /** How many applications are named that flip alike. */
  private static final int MOST_NAMED = 5;

  /** How many sorts of flip are told of one cause. */
  private static final int MOST_FLIPS = 4;

  /** Of changes that turn nothing, so many are told unless all are asked for. */
  private static final int MOST_READ = 10;

  private final Differences differences;
  private final Page page;

  private DiffText(Differences differences, Locale locale) {
    this.differences = differences;
    this.page = new Page(locale);
  }

  static Report of(
      Differences differences, String before, String after, boolean all, Locale locale) {
    return new DiffText(differences, locale).write(before, after, all);
  }

  private Report write(String before, String after, boolean all) {
    page.put(Tone.HEADING, before + " → " + after);
    page.end();
    return all ? whole() : brief();
  }

  private Report whole() {
    changes();
    proof(true);
    flips();
    witnesses();
    return page.report();
  }

  private void proof(boolean all) {
    if (differences.isProofTold()) {
      ProofText.write(differences.proof(), differences.whole(), all, page);
    }
  }

  private void changes() {
    List<Change> deciding = differences.changes().stream().filter(c -> c.kind().decides()).toList();
    List<Change> reading = differences.changes().stream().filter(c -> !c.kind().decides()).toList();
    page.heading(DiffWords.changes());
    if (differences.changes().isEmpty()) {
      page.line(1, DiffWords.nothing(differences.cosmetic()));
    } else if (deciding.isEmpty()) {
      page.line(1, Message.of("differences.onlyReading"));
    }
    deciding.forEach(this::change);
    if (!deciding.isEmpty() && !reading.isEmpty()) {
      page.line(1, Message.of("differences.alsoReading"));
    }
    reading.forEach(this::change);
  }

  private void change(Change change) {
    titled(Bilingual.same(change.subject()), new Bilingual(change.text(), change.english()));
    String places = DiffWords.places(change.before(), change.after());
    if (!places.isEmpty()) {
      page.indent(3);
      page.put(Tone.ASIDE, places);
      page.end();
    }
  }

  private void titled(Bilingual title, Bilingual text) {
    page.indent(1);
    page.put(Tone.HEADING, title);
    page.put(Tone.PLAIN, ": ");
    page.put(Tone.PLAIN, text);
    page.end();
  }

  private void flips() {
    page.heading(DiffWords.flips());
    page.line(1, DiffWords.tried(differences.tried()));
    Bilingual last = null;
    for (Flip flip : differences.flips()) {
      Bilingual title = DiffWords.title(flip);
      if (!title.equals(last)) {
        page.indent(1);
        page.put(Tone.HEADING, title);
        page.end();
        last = title;
      }
      flip(flip);
    }
    if (differences.flips().isEmpty()) {
      page.line(1, DiffWords.noFlip());
    }
    if (!differences.unmoved().isEmpty()) {
      page.line(1, DiffWords.unmoved(differences.tried().all(), differences.unmoved()));
    }
    differences.loneClauses().forEach(standing -> page.line(1, DiffWords.of(standing)));
    differences.unseen().forEach(unseen -> page.line(1, DiffWords.unseen(unseen)));
    for (Unusable unusable : differences.unusable()) {
      if (unusable.differs()) {
        page.line(1, DiffWords.unusable(unusable));
      }
    }
  }

  private void flip(Flip flip) {
    int count = flip.applications().size();
    page.line(
        2, Message.of("differences.flip", DiffWords.outcome(flip.before(), flip.after()), count));
    sides(flip.before(), flip.after());
    Message names =
        Message.inTurn(
            flip.applications().stream().limit(MOST_NAMED).map(DiffWords::name).toList());
    page.line(
        3,
        count > MOST_NAMED
            ? Message.of("differences.namesAndMore", names)
            : Message.of("differences.names", names));
  }

  private void sides(ClauseOutcome before, ClauseOutcome after) {
    Bilingual old = DiffWords.seen(before);
    if (!old.chinese().isEmpty()) {
      page.line(3, Message.of("differences.old", old));
    }
    Bilingual now = DiffWords.seen(after);
    if (!now.chinese().isEmpty()) {
      page.line(3, Message.of("differences.new", now));
    }
  }

  private void witnesses() {
    if (differences.witnesses().isEmpty()) {
      return;
    }
    page.heading(DiffWords.witnesses());
    for (Witness witness : differences.witnesses()) {
      titled(
          Bilingual.same(witness.clause()), DiffWords.outcome(witness.before(), witness.after()));
      page.line(2, DiffWords.examined(witness));
      page.line(
          2,
          witness.base() == null
              ? Message.of("differences.baseless")
              : Message.of("differences.based", witness.base()));
      witness.overrides().forEach(override -> page.line(3, override));
      sides(witness.before(), witness.after());
    }
  }

  /** On about a screen: a line for each change, and what each did. */
  private Report brief() {
    page.heading(DiffWords.changes());
    if (differences.changes().isEmpty()) {
      page.line(1, DiffWords.nothing(differences.cosmetic()));
    } else if (!differences.decides()) {
      page.line(1, Message.of("differences.onlyReading"));
    }
    int reading = (int) differences.changes().stream().filter(c -> !c.kind().decides()).count();
    int shown = DiffWords.shown(reading, MOST_READ);
    int read = 0;
    for (Change change : differences.changes()) {
      if (change.kind().decides() || read++ < shown) {
        briefly(change);
      }
    }
    if (shown < reading) {
      page.line(1, Message.of("differences.moreReading", reading - shown));
    }
    proof(false);
    page.heading(DiffWords.flips());
    page.line(1, DiffWords.tried(differences.tried()));
    differences.effects().stream().filter(one -> !one.isOfOnePack()).forEach(this::effect);
    // What a clause that came or went turns is told with it above, once.
    differences.effects().stream()
        .filter(Effect::isOfOnePack)
        .forEach(one -> page.line(1, DiffWords.turnedAbove(one)));
    if (differences.flips().isEmpty()) {
      page.line(1, DiffWords.noFlip());
    }
    if (!differences.unmoved().isEmpty()) {
      page.line(1, DiffWords.unmoved(differences.tried().all(), differences.unmoved()));
    }
    differences.unseen().forEach(unseen -> page.line(1, DiffWords.unseen(unseen)));
    uncompared();
    if (!differences.flips().isEmpty()) {
      page.indent(1);
      page.put(Tone.ASIDE, Message.of("differences.seeAll"));
      page.end();
    }
    return page.report();
  }

  private void briefly(Change change) {
    page.indent(1);
    page.put(Tone.HEADING, change.subject());
    page.put(Tone.PLAIN, ": ");
    page.put(Tone.PLAIN, new Bilingual(change.text(), change.english()));
    for (LoneClause standing : differences.loneClauses()) {
      boolean own =
          change.kind() == Change.Kind.CLAUSE_ADDED || change.kind() == Change.Kind.CLAUSE_REMOVED;
      if (own && standing.clause().equals(change.subject()) && !standing.counts().isEmpty()) {
        page.put(Tone.PLAIN, DiffWords.standing(standing));
      }
    }
    String place = DiffWords.places(change.before(), change.after());
    if (!place.isEmpty()) {
      page.put(Tone.PLAIN, "  ");
      page.put(Tone.ASIDE, place);
    }
    page.end();
    if (change.kind() == Change.Kind.CLAUSE_ADDED || change.kind() == Change.Kind.CLAUSE_REMOVED) {
      List<Flip> turned =
          differences.flips().stream()
              .filter(flip -> change.subject().equals(flip.clause()))
              .toList();
      if (!turned.isEmpty()) {
        page.line(2, DiffWords.turned(turned));
      }
      differences.witnesses().stream()
          .filter(one -> one.isOfOnePack() && one.clause().equals(change.subject()))
          .forEach(this::violating);
    }
  }

  /** What a clause that came or went asks of applications, by one that it rejects. */
  private void violating(Witness witness) {
    page.line(2, DiffWords.violating(witness));
    sides(witness.before(), witness.after());
  }

  private void effect(Effect effect) {
    page.indent(1);
    page.put(Tone.HEADING, DiffWords.cause(effect));
    page.end();
    List<Flip> flips = new ArrayList<>(effect.flips());
    flips.sort(Comparator.comparingInt(flip -> -flip.applications().size()));
    for (Flip flip : flips.subList(0, Math.min(flips.size(), MOST_FLIPS))) {
      Bilingual outcome = DiffWords.outcome(flip.before(), flip.after());
      int count = flip.applications().size();
      page.line(
          2,
          flip.clause() == null
              ? Message.of("differences.flip", outcome, count)
              : Message.of("differences.flipOf", flip.clause(), outcome, count));
    }
    if (flips.size() > MOST_FLIPS) {
      page.line(2, Message.of("differences.moreFlips", flips.size() - MOST_FLIPS));
    }
    if (effect.witness() != null && !effect.witness().isOfOnePack()) {
      page.line(2, DiffWords.witness(effect.witness()));
      sides(effect.witness().before(), effect.witness().after());
    }
  }

  /** Each reason once, with how many applications it keeps from being compared. */
  private void uncompared() {
    Map<Bilingual, Integer> reasons = new LinkedHashMap<>();
    for (Unusable unusable : differences.unusable()) {
      if (unusable.differs()) {
        reasons.merge(DiffWords.reason(unusable), 1, Integer::sum);
      }
    }
    reasons.forEach(
        (reason, count) -> page.line(1, Message.of("differences.uncompared", count, reason)));
  }
}
