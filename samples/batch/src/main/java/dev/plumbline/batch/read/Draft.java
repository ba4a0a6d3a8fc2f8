package dev.plumbline.batch.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.Refused;
import dev.plumbline.batch.Row;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.columns.Desk;
import dev.plumbline.fact.Application;
import dev.plumbline.spi.Folding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was taken in and is not read yet. To {@link #read} it takes most of the time, and may
 * be done on any thread.
 */
public final class Draft {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Where it stands when the unit submitted. */
  static final String SUBMITTED = "/filing/unitSubmittedAt";

  private final @Nullable String id;
  private final Source source;
  private final @Nullable Tree tree;
  private final byte @Nullable [] json;

  /** Where in its file the JSON begins, from 1; 0 if with the file. */
  private final int line;

  private final int column;

  private final List<Trouble> troubles;
  private final @Nullable Note note;

  private Draft(
      @Nullable String id,
      Source source,
      @Nullable Tree tree,
      byte @Nullable [] json,
      int line,
      int column,
      List<Trouble> troubles,
      @Nullable Note note) {
    this.id = id;
    this.source = source;
    this.tree = tree;
    this.json = json;
    this.line = line;
    this.column = column;
    this.troubles = List.copyOf(troubles);
    this.note = note;
  }

  /** A row of a sheet. */
  static Draft of(String id, Source source, Tree tree, List<Trouble> troubles) {
    return of(id, source, tree, troubles, null);
  }

  /** A row of a sheet, and what the desk notes there. */
  static Draft of(
      String id, Source source, Tree tree, List<Trouble> troubles, @Nullable Note note) {
    return new Draft(id, source, tree, null, 0, 0, troubles, note);
  }

  /** A line or a file of JSON. */
  static Draft of(Source source, byte[] json) {
    return new Draft(null, source, null, json, 0, 0, List.of(), null);
  }

  /**
   * One of the applications that a file holds.
   *
   * @param source says which by its JSON pointer
   * @param line the line in which its JSON begins, from 1
   * @param column the character of that line, from 1
   */
  static Draft of(Source source, byte[] json, int line, int column) {
    return new Draft(null, source, null, json, line, column, List.of(), null);
  }

  /** A row that can be no application. */
  static Draft refused(@Nullable String id, Source source, List<Trouble> troubles) {
    return new Draft(id, source, null, null, 0, 0, troubles, null);
  }

  /** Where it stands. */
  public Source source() {
    return source;
  }

  /** What the desk notes of it; {@code null} if nothing. */
  @Nullable Note note() {
    return note;
  }

  /**
   * By what others name it, and what a replacement goes by.
   *
   * @param id its id
   * @param unit the name of its unit, empty if that is not told
   * @param submittedAt when the unit submitted it, as that is written; empty if it is not told
   */
  record Key(String id, String unit, String submittedAt) {}

  /** By what others name it, as far as that is seen without reading it; {@code null} if not. */
  @Nullable Key key() {
    try {
      JsonNode stated = tree != null ? tree.root() : json == null ? null : MAPPER.readTree(json);
      String own = stated == null ? "" : Folding.stripped(stated.path("id").asText());
      return own.isEmpty()
          ? null
          : new Key(
              own,
              Folding.of(stated.at("/applicant/name").asText()),
              stated.at(SUBMITTED).asText().strip());
    } catch (IOException e) {
      return null; // that is told when it is read
    }
  }

  /** What its cells say, by the pointers of the JSON that it becomes; none of what is JSON. */
  public List<Written> written() {
    List<Written> all = new ArrayList<>(tree == null ? List.of() : tree.written());
    if (note != null && note.withdrawn()) {
      all.add(new Written(Desk.WITHDRAWN.path(), "是", note.withdrawnAt()));
    }
    if (note != null && note.replaces() != null) {
      all.add(new Written(Desk.REPLACES.path(), note.replaces(), note.replacesAt()));
    }
    return all;
  }

  /**
   * What a cell says.
   *
   * @param pointer what it states, as a JSON pointer
   * @param text what is handed to the guideline's reading
   * @param source the cell
   */
  public record Written(String pointer, String text, Source source) {}

  /**
   * What it comes to. Of a row in a sheet, a value that cannot be used is told, and the rest is
   * read without it; JSON is taken as a whole, as it is elsewhere.
   */
  public Row read(Guideline guideline) {
    if (json != null) {
      return ofJson(guideline, json);
    }
    return tree == null ? new Refused(id, source, troubles) : ofTree(guideline, tree);
  }

  private Row ofJson(Guideline guideline, byte[] text) {
    try {
      Application application = guideline.read(text, null);
      return new Entry(application.id(), source, application, List.of());
    } catch (InputException e) {
      return new Refused(
          null, source, e.problems().stream().map(problem -> trouble(problem)).toList());
    }
  }

  /** A problem where it stands in the file, of which the JSON may be but a part. */
  private Trouble trouble(Problem problem) {
    if (source.pointer() == null) {
      return new Trouble(source, Pointed.text(problem));
    }
    String within = problem.pointer();
    Source place = within == null ? source : source.at(source.pointer() + within);
    int at = problem.line();
    return new Trouble(
        place,
        at == 0
            ? problem.text()
            : Pointed.text(
                new Problem(
                    null,
                    at + line - 1,
                    problem.column() == 0 || at > 1
                        ? problem.column()
                        : problem.column() + column - 1,
                    null,
                    problem.text())));
  }

  private Row ofTree(Guideline guideline, Tree whole) {
    List<Trouble> all = new ArrayList<>(troubles);
    while (true) {
      try {
        Application application = guideline.read(bytes(whole), null);
        return new Entry(application.id(), source, application, all);
      } catch (InputException e) {
        boolean dropped = false;
        List<Problem> fromTheEnd = new ArrayList<>(e.problems());
        for (Problem problem : fromTheEnd) {
          all.add(new Trouble(whole.source(problem.pointer(), source), problem.text()));
        }
        // What stands last goes first, so that the others are still where they were.
        fromTheEnd.sort(Pointed.FROM_THE_END);
        for (Problem problem : fromTheEnd) {
          dropped |= whole.drop(problem.pointer());
        }
        if (!dropped || !whole.has("/id")) {
          return new Refused(id, source, all);
        }
      }
    }
  }

  private static byte[] bytes(Tree tree) {
    try {
      return MAPPER.writeValueAsString(tree.root()).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory can be written", e);
    }
  }
}
