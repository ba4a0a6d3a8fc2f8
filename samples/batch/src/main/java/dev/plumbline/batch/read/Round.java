package dev.plumbline.batch.read;

import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which applications do not count, since they were withdrawn or replaced. It is known before the
 * first is decided, because a later row may say it of an earlier one. Of all applications, only the
 * ids, the names of their units and the times of submission are held. What is not plain sets nobody
 * aside: both applications count then, and a person is told. Immutable.
 */
public final class Round {
  /** All count. */
  public static final Round NONE = new Round(Map.of(), List.of());

  private final Map<String, Bilingual> aside;
  private final List<Trouble> troubles;

  private Round(Map<String, Bilingual> aside, List<Trouble> troubles) {
    this.aside = aside;
    this.troubles = List.copyOf(troubles);
  }

  /**
   * Looks through files for what the desk noted; through their heads alone if no table has a column
   * for it.
   *
   * @param readings begins to read what is going to be decided, each time anew
   */
  public static Round read(
      Supplier<Reading> readings, Guideline guideline, Examination examination) {
    try (Reading reading = readings.get()) {
      if (!reading.hasNotes()) {
        return NONE;
      }
    }
    Taken taken = new Taken(guideline, examination);
    try (Reading reading = readings.get()) {
      while (reading.hasNext()) {
        taken.take(reading.next());
      }
    }
    return taken.round();
  }

  /** Why an application does not count; {@code null} if it does. */
  public @Nullable Bilingual aside(String id) {
    return aside.get(id);
  }

  /** Notes that set nobody aside, and what a person should look at. */
  public List<Trouble> troubles() {
    return troubles;
  }

  /** What is taken in of all applications. */
  private static final class Taken {
    private final Guideline guideline;
    private final Examination examination;

    /** The units of the applications, by the ids of these; each name is held once. */
    private final Map<String, String> units = new HashMap<>();

    private final Map<String, String> names = new HashMap<>();
    private final SubmissionTimes times;

    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final List<Trouble> troubles = new ArrayList<>();

    Taken(Guideline guideline, Examination examination) {
      this.guideline = guideline;
      this.examination = examination;
      this.times = new SubmissionTimes(guideline);
    }

    /** Of two with one id, the first one counts, as when they are decided. */
    void take(Draft draft) {
      Draft.Key key = draft.key();
      if (key == null) {
        return;
      }
      String unit = names.computeIfAbsent(key.unit(), name -> name);
      Note note = draft.note();
      if (units.putIfAbsent(key.id(), unit) != null) {
        return;
      }
      times.note(key.id(), key.submittedAt());
      if (note == null) {
        return;
      }
      if (note.replaces() != null && !note.withdrawn() && !isDecided(draft)) {
        troubles.add(new Trouble(note.replacesAt(), Words.say("round.notUsable", key.id())));
      } else {
        notes.put(key.id(), note);
      }
    }

    /** Whether there will be a verdict on it, so that another may make room for it. */
    private boolean isDecided(Draft draft) {
      try {
        if (draft.read(guideline) instanceof Entry entry) {
          guideline.evaluate(entry.application(), examination);
          return true;
        }
        return false;
      } catch (InputException e) {
        return false;
      }
    }

    Round round() {
      Map<String, String> replaces = new LinkedHashMap<>();
      notes.forEach(
          (id, note) -> {
            if (note.replaces() != null && mayReplace(id, note.replaces(), note.replacesAt())) {
              replaces.put(id, note.replaces());
            }
          });
      for (String id : inCircles(replaces)) {
        troubles.add(new Trouble(notes.get(id).replacesAt(), Words.say("round.circle")));
        replaces.remove(id);
      }
      Map<String, Bilingual> aside = new HashMap<>();
      Map<String, String> by = new HashMap<>();
      replaces.forEach(
          (id, replaced) -> {
            String other = by.putIfAbsent(replaced, id);
            if (other != null) {
              Source at = notes.get(id).replacesAt();
              troubles.add(new Trouble(at, Words.say("round.twice", replaced, other)));
            }
          });
      by.forEach((replaced, id) -> aside.put(replaced, Words.say("round.replaced", id)));
      notes.forEach(
          (id, note) -> {
            if (note.withdrawn()) {
              aside.put(id, Words.say("round.withdrawn"));
              if (replaces.containsKey(id) && !by.containsKey(id)) {
                troubles.add(
                    new Trouble(
                        note.withdrawnAt(), Words.say("round.noneLeft", id, replaces.get(id))));
              }
            }
          });
      return new Round(aside, troubles);
    }

    private boolean mayReplace(String id, String replaced, Source at) {
      String other = units.get(replaced);
      if (other == null) {
        troubles.add(new Trouble(at, Words.say("round.unknown", replaced)));
        return false;
      }
      String own = units.get(id);
      if (!own.isEmpty() && !other.isEmpty() && !own.equals(other)) {
        troubles.add(new Trouble(at, Words.say("round.otherUnit", replaced, id)));
        return false;
      }
      // Of itself it is told as of others that replace each other.
      if (!id.equals(replaced) && times.isNotLater(id, replaced)) {
        troubles.add(
            new Trouble(
                at,
                Words.say("round.notLater", replaced, times.written(replaced), times.written(id))));
        return false;
      }
      return true;
    }

    private static Set<String> inCircles(Map<String, String> replaces) {
      Set<String> all = new LinkedHashSet<>();
      Set<String> done = new HashSet<>();
      for (String start : replaces.keySet()) {
        Set<String> way = new LinkedHashSet<>();
        String at = start;
        while (at != null && !done.contains(at) && way.add(at)) {
          at = replaces.get(at);
        }
        if (at != null && way.contains(at)) {
          List<String> walked = new ArrayList<>(way);
          all.addAll(walked.subList(walked.indexOf(at), walked.size()));
        }
        done.addAll(way);
      }
      return all;
    }
  }
}
