package dev.plumbline.spring;

import dev.plumbline.Editions;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Limits;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Receipt;
import dev.plumbline.fact.Application;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The guidelines that are served. Whoever reads an application asks here each time, and goes on
 * with what was given: later another guideline may stand in its place.
 */
public final class Guidelines {
  private final Editions editions;
  private final List<Served> served;

  /**
   * A guideline that is served.
   *
   * @param guideline the guideline
   * @param rules what a receipt of it says of its rules
   * @param loadedAt since when
   */
  public record Served(Guideline guideline, Receipt rules, Instant loadedAt) {
    private static Served of(Guideline guideline) {
      // The rules are named by receipts only: here by that of an application of nothing.
      Receipt rules = guideline.evaluate(Application.builder("-").build()).receipt();
      return new Served(guideline, rules, Instant.now());
    }
  }

  private Guidelines(List<Guideline> guidelines) {
    this.editions = Editions.of(guidelines);
    this.served = guidelines.stream().map(Served::of).toList();
  }

  /**
   * Loads what the properties say.
   *
   * @throws PackException if it cannot be used
   */
  static Guidelines of(PlumblineProperties said) {
    return new Guidelines(load(said, said.within()));
  }

  private static List<Guideline> load(PlumblineProperties said, Limits limits) {
    if (said.folder() != null) {
      if (said.guideline() != null) {
        throw new InputException(Problem.of(Words.say("guideline.twice")));
      }
      return List.of(Plumbline.load(said.folder(), limits));
    }
    List<String> ids = said.guideline() == null ? Plumbline.bundled() : List.of(said.guideline());
    if (ids.isEmpty()) {
      throw new InputException(Problem.of(Words.say("guideline.none")));
    }
    return ids.stream().map(id -> Plumbline.guideline(id).within(limits)).toList();
  }

  /** Those that are served now, to choose from. */
  public Editions editions() {
    return editions;
  }

  /** The same with what is known of each. */
  public List<Served> served() {
    return served;
  }

  /**
   * The guideline, where there is but one.
   *
   * @throws InputException if there are several
   */
  public Guideline only() {
    List<Guideline> all = editions().guidelines();
    if (all.size() > 1) {
      String ids = all.stream().map(Guideline::id).collect(Collectors.joining(", "));
      throw new InputException(Problem.of(Words.say("guideline.several", all.size(), ids)));
    }
    return all.get(0);
  }

  /**
   * Reads an application by the guideline that it answers.
   *
   * @param json the text, UTF-8
   * @throws InputException if it cannot be used, with all that is wrong
   */
  public Editions.Filed read(byte[] json) {
    return editions().read(json, null);
  }
}
