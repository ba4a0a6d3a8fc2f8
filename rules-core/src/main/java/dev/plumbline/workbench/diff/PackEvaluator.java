package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Clause;
import dev.plumbline.Examination;
import dev.plumbline.InputException;
import dev.plumbline.Limits;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges applications by one of the packs. */
final class PackEvaluator {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String GUIDELINE = "guideline";

  private final LoadedGuideline guideline;
  private final String otherId;
  private final Strange strange;

  /**
   * A judge.
   *
   * @param other the other pack, whose applications this one judges as well, without what it does
   *     not know
   */
  PackEvaluator(Side own, Side other) {
    this.guideline = own.guideline();
    this.otherId = other.guideline().id();
    this.strange = new Strange(own, other);
  }

  /** Whether the pack is shown all of every application. */
  boolean isShownAll() {
    return strange.isNothing();
  }

  /** What of an application the pack is not shown, since it does not know it. */
  Set<String> unknownIn(ObjectNode tree) {
    return strange.in(tree);
  }

  /** What of an application the pack is not shown, since it is nothing of the sort it declares. */
  Set<String> unreadIn(ObjectNode tree) {
    Set<String> retyped = strange.retypedIn(tree);
    return retyped.isEmpty() || isRead(strange.without(tree)) ? Set.of() : retyped;
  }

  /** The application as this pack reads it. */
  Application read(ObjectNode tree) {
    ObjectNode own = strange.without(tree);
    return readOwn(unreadIn(tree).isEmpty() ? own : strange.withoutRetyped(own), tree);
  }

  private boolean isRead(ObjectNode own) {
    try {
      readOwn(own, own);
      return true;
    } catch (InputException e) {
      return false;
    }
  }

  private Application readOwn(ObjectNode known, ObjectNode tree) {
    ObjectNode own = known;
    if (!guideline.id().equals(otherId) && otherId.equals(tree.path(GUIDELINE).asText())) {
      own = own.deepCopy().put(GUIDELINE, guideline.id());
    }
    try {
      return guideline.read(MAPPER.writeValueAsBytes(own), null);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory cannot fail to be written", e);
    }
  }

  /**
   * An application as this pack reads it as it is written, with what is wrong by line and column.
   *
   * @return {@code null} if nothing but what only the other pack knows is wrong
   * @throws InputException if it cannot be used
   */
  @Nullable Application read(byte[] json) {
    try {
      return guideline.read(json, null);
    } catch (InputException e) {
      if (isStrangeAlone(json)) {
        return null;
      }
      throw e;
    }
  }

  private boolean isStrangeAlone(byte[] json) {
    try {
      ObjectNode tree = Json.tree(json);
      if (strange.in(tree).isEmpty() && strange.retypedIn(tree).isEmpty()) {
        return false;
      }
      read(tree);
      return true;
    } catch (InputException | IllegalStateException e) {
      return false;
    }
  }

  /** Whether the other reads every application as this one does. */
  boolean readsAs(PackEvaluator other) {
    return guideline.id().equals(otherId)
        && strange.isNothing()
        && other.strange.isNothing()
        && guideline.readsAs(other.guideline);
  }

  boolean isWithinUsualLimits() {
    return guideline.pack().limits().equals(Limits.USUAL);
  }

  /** What the pack makes of the clauses over a call. */
  Outcome judgeCall(List<ObjectNode> trees, Examination examination) {
    List<Clause> overCall = guideline.clauses().stream().filter(Clause::overCall).toList();
    try {
      List<Application> applications = trees.stream().map(this::read).toList();
      return Outcome.of(guideline.evaluateOverCall(applications, examination), overCall);
    } catch (InputException e) {
      return Outcome.unusable(e.problems());
    }
  }

  Outcome judge(ObjectNode tree, Examination examination) {
    try {
      return judge(read(tree), examination, null);
    } catch (InputException e) {
      return Outcome.unusable(e.problems());
    }
  }

  /**
   * The same where it is known what the other pack makes of it.
   *
   * @param touched the clauses of which this one may make something else
   */
  Outcome judge(Application application, Examination examination, Outcome other, Touched touched) {
    if (!other.isJudged()) {
      return other; // both read it alike
    }
    return other.but(
        guideline.evaluateOnly(touched.clauses()::contains, application, examination),
        touched.gone());
  }

  /**
   * What the pack makes of an application.
   *
   * @param touched the clauses of which the other may make something else; all others are decided
   *     if somebody asks for them. {@code null} if it may be all
   */
  Outcome judge(Application application, Examination examination, @Nullable Touched touched) {
    try {
      return touched == null
          ? Outcome.of(guideline.evaluate(application, examination))
          : Outcome.of(
              guideline.evaluateOnly(touched::mayDiffer, application, examination),
              () -> guideline.evaluate(application, examination));
    } catch (InputException e) {
      return Outcome.unusable(e.problems());
    }
  }
}
