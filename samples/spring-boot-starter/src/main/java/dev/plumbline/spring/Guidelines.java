package dev.plumbline.spring;

import dev.plumbline.Editions;
import dev.plumbline.EvaluationObserver;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.LiveGuideline;
import dev.plumbline.LiveOptions;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Reload;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.archive.KeyFile;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The guidelines that are served. Whoever reads an application asks here each time, and goes on
 * with what was given: later another guideline may stand in its place.
 */
public final class Guidelines implements AutoCloseable {
  private final PlumblineProperties said;
  private final List<EvaluationObserver> observers;
  private final List<Guideline> fixed;
  private final @Nullable LiveGuideline live;
  private volatile String engine;
  private volatile Instant loadedAt = Instant.now();
  private volatile Instant askedAt = loadedAt;

  /**
   * A guideline that is served.
   *
   * @param guideline the guideline
   * @param engine the version of the engine, as receipts have it
   * @param loadedAt since when
   */
  public record Served(Guideline guideline, String engine, Instant loadedAt) {}

  /**
   * A newer pack that does not serve.
   *
   * @param at when it was read
   * @param problems why
   */
  public record Refused(Instant at, List<Problem> problems) {
    /** Copies the list. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Loads what the properties say.
   *
   * @throws PackException if it cannot be used
   * @throws InputException if the properties contradict each other
   */
  Guidelines(PlumblineProperties said, List<EvaluationObserver> observers) {
    this.said = said;
    this.observers = observers;
    if (said.pack() != null && said.guideline() != null) {
      throw new InputException(Problem.of(Words.say("guideline.twice")));
    }
    if (said.pack() == null && said.signedBy() != null) {
      throw new InputException(Problem.of(Words.say("guideline.unsigned")));
    }
    if (said.pack() != null && said.live()) {
      this.live = Plumbline.live(said.pack(), options());
      this.fixed = List.of();
    } else {
      this.live = null;
      this.fixed = load().stream().map(this::observed).toList();
    }
  }

  private @Nullable PublicKey signer() {
    return said.signedBy() == null ? null : KeyFile.open(said.signedBy());
  }

  private LiveOptions options() {
    PublicKey signer = signer();
    LiveOptions usual = LiveOptions.usual();
    return (signer == null ? usual : usual.signedBy(signer))
        .within(said.within())
        .prepared(this::observed)
        .heardBy(
            reload -> {
              askedAt = Instant.now();
              if (reload instanceof Reload.Served) {
                loadedAt = askedAt;
              }
            });
  }

  private List<Guideline> load() {
    if (said.pack() != null) {
      PublicKey signer = signer();
      return List.of(
          signer == null
              ? Plumbline.load(said.pack(), said.within())
              : Plumbline.load(said.pack(), said.within(), signer));
    }
    List<String> ids = said.guideline() == null ? Plumbline.bundled() : List.of(said.guideline());
    if (ids.isEmpty()) {
      throw new InputException(Problem.of(Words.say("guideline.none")));
    }
    return ids.stream().map(id -> Plumbline.guideline(id).within(said.within())).toList();
  }

  private Guideline observed(Guideline guideline) {
    // Only receipts name the engine: here that of an application of nothing, which nobody observes.
    engine = guideline.evaluate(Application.builder("-").build()).receipt().engine();
    Guideline all = guideline;
    for (EvaluationObserver each : observers) {
      all = all.observedBy(each);
    }
    return all;
  }

  /** Those that are served now, to choose from. */
  public Editions editions() {
    return Editions.of(live == null ? fixed : List.of(live.current()));
  }

  /** The same with what is known of each. */
  public List<Served> served() {
    return editions().guidelines().stream()
        .map(each -> new Served(each, engine, loadedAt))
        .toList();
  }

  /** The newer pack that does not serve since it cannot be used; {@code null} if there is none. */
  public @Nullable Refused refused() {
    return live != null && live.last() instanceof Reload.Refused refused
        ? new Refused(askedAt, refused.problems())
        : null;
  }

  /** Reads the pack again where it is watched, and waits for what comes of it. */
  public void reload() {
    if (live != null) {
      live.reload();
    }
  }

  /**
   * The guideline, where there is but one and it stays.
   *
   * @throws InputException if there are several, or it is replaced while it serves
   */
  Guideline only() {
    List<Guideline> all = editions().guidelines();
    if (live != null) {
      throw new InputException(Problem.of(Words.say("guideline.live")));
    }
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

  @Override
  public void close() {
    if (live != null) {
      live.close();
    }
  }
}
