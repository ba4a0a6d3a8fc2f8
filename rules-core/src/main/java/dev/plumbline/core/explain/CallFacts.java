package dev.plumbline.core.explain;

import dev.plumbline.core.explain.Step.Part;
import dev.plumbline.core.explain.Values.Absent;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.FactView;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.fact.Submission;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The submissions of a call, found by what a pattern asks to be equal, so that a pattern about the
 * same lead does not look at every submission. For use by one thread.
 */
public final class CallFacts {
  private final List<Submission> submissions = new ArrayList<>();
  private final FactSet all;

  /**
   * For a pattern and those of its equalities that are asked, the submissions by their values: a
   * list of them, or where there is but one, itself.
   */
  private final Map<Step, Map<BitSet, Map<Object, Object>>> indexes = new IdentityHashMap<>();

  /**
   * The submissions of a call as the rules see them, and what the rules define.
   *
   * @param lexicon what the rules know of texts
   */
  public CallFacts(List<Submission> submissions, List<Object> definitions, Lexicon lexicon) {
    this.all = new FactSet().plus(definitions);
    FactView view = new FactView(lexicon);
    submissions.forEach(view::note);
    submissions.stream()
        .sorted(Comparator.comparing(Submission::id))
        .flatMap(submission -> view.of(submission).stream())
        .forEach(
            seen -> {
              all.add(seen);
              this.submissions.add((Submission) seen.seen());
            });
  }

  /** The submissions, in the order of their ids. */
  public List<Submission> submissions() {
    return Collections.unmodifiableList(submissions);
  }

  /** All facts that the rules over a call see. */
  public FactSet all() {
    return all;
  }

  /** Lets go of what was kept to find submissions by what a rule asks, once it is decided. */
  public void forget() {
    indexes.clear();
  }

  /**
   * The submissions that a pattern may match, in the order of their ids; those that lack what it
   * asks about are none.
   */
  List<Submission> of(Step step, Values values) {
    BitSet equalities = new BitSet();
    List<Object> wanted = new ArrayList<>();
    for (int i = 0; i < step.parts().size(); i++) {
      Object value = wanted(step, i, values);
      if (value != null && !(value instanceof Absent)) {
        equalities.set(i);
        wanted.add(value);
      }
    }
    Object found =
        indexes
            .computeIfAbsent(step, s -> new HashMap<>())
            .computeIfAbsent(equalities, asked -> index(step, asked))
            .get(key(wanted));
    return found == null
        ? List.of()
        : found instanceof Group all ? all : List.of((Submission) found);
  }

  /** Whether a pattern asks for a value that is missing. */
  boolean asksForAbsent(Step step, Values values) {
    for (int i = 0; i < step.parts().size(); i++) {
      if (wanted(step, i, values) instanceof Absent) {
        return true;
      }
    }
    return false;
  }

  /** The value that an item asks a submission to have, perhaps absent; else {@code null}. */
  private static Object wanted(Step step, int part, Values values) {
    return step.parts().get(part).item() instanceof Item.Compare compare
            && compare.operator().equals("==")
            && !(compare.operand() instanceof PathTo)
        ? values.of(compare.operand(), step.type(), null)
        : null;
  }

  /** Several that have the same values. */
  private static final class Group extends ArrayList<Submission> {
    private static final long serialVersionUID = 1L;

    Group() {
      super(2);
    }
  }

  private static Object key(List<Object> values) {
    return values.size() == 1 ? values.get(0) : values;
  }

  private Map<Object, Object> index(Step step, BitSet equalities) {
    List<PathTo> paths =
        equalities.stream()
            .mapToObj(i -> ((Item.Compare) step.parts().get(i).item()).path())
            .toList();
    Map<Object, Object> groups = new HashMap<>();
    for (Submission submission : submissions) {
      if (isComplete(step, submission)) {
        List<Object> values = new ArrayList<>(paths.size());
        paths.forEach(path -> values.add(Values.at(step.type(), submission, path)));
        groups.merge(key(values), submission, CallFacts::together);
      }
    }
    return groups;
  }

  private static Object together(Object before, Object submission) {
    Group all = before instanceof Group group ? group : new Group();
    if (all.isEmpty()) {
      all.add((Submission) before);
    }
    all.add((Submission) submission);
    return all;
  }

  /** Whether a submission has all that a pattern asks about. */
  static boolean isComplete(Step step, Submission submission) {
    for (Part part : step.parts()) {
      PathTo path = asked(part.item());
      if (path != null && Values.at(step.type(), submission, path) == null) {
        return false;
      }
    }
    return true;
  }

  /** The property that an item needs, or {@code null} if it asks that there be none. */
  private static PathTo asked(Item item) {
    if (item instanceof Item.Compare compare) {
      return compare.path();
    }
    if (item instanceof Item.Member member) {
      return member.path();
    }
    if (item instanceof Item.Stated stated) {
      return stated.stated() ? stated.path() : null;
    }
    return item instanceof Item.Bind bind ? bind.path() : null;
  }

  /** Whether a pattern is about submissions. */
  static boolean isOnCall(Step step) {
    return step.type().presence() == Presence.CALL;
  }
}
