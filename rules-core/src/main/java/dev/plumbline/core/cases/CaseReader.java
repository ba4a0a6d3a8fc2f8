package dev.plumbline.core.cases;

import dev.plumbline.Examination;
import dev.plumbline.Mode;
import dev.plumbline.core.document.Echo;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.document.Located.Fields;
import dev.plumbline.core.document.Located.Items;
import dev.plumbline.core.document.Spot;
import dev.plumbline.core.json.ApplicationReader;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cases of one file. */
final class CaseReader {
  private final Keys keys;
  private final Bases bases;
  private final Rules rules;
  private final ExpectationReader expectations;
  private final String clause;
  private final Map<String, Spot> names = new HashMap<>();
  private final List<PackCase> cases = new ArrayList<>();
  private Fields root;

  /**
   * A reader of one file.
   *
   * @param clause of which clause the cases have to expect something; {@code null} for all cases
   */
  CaseReader(
      Keys keys,
      Bases bases,
      Rules rules,
      ExpectationReader expectations,
      @Nullable String clause) {
    this.keys = keys;
    this.bases = bases;
    this.rules = rules;
    this.expectations = expectations;
    this.clause = clause;
  }

  /** The cases that can be run. */
  List<PackCase> read(Located file) {
    if (!(file instanceof Fields table)) {
      keys.problem(file.spot(), Message.of("cases.fileMustBeLines"));
      return List.of();
    }
    root = table;
    keys.only(root, CaseNames.OF_FILE);
    if (root.get("base") != null && keys.text(root, "base") != null) {
      bases.path(keys.text(root, "base"), root.spot("base"));
    }
    Located listed = root.get("cases");
    if (!(listed instanceof Items rows) || rows.items().isEmpty()) {
      keys.problem(root.spot("cases"), Message.of("cases.fileWithoutCases"));
      return List.of();
    }
    for (Located row : rows.items()) {
      if (row instanceof Fields one) {
        add(one);
      } else {
        keys.problem(row.spot(), Message.of("cases.caseBegins"));
      }
    }
    return cases;
  }

  /** A case in which anything is wrong is not run: it may not say what is meant. */
  private void add(Fields one) {
    int before = keys.problems();
    keys.only(one, CaseNames.OF_CASE);
    String name = name(one);
    boolean overCall = one.get("call") != null;
    Examination examination = examination(one);
    Expectation expectation = expectations.read(one, overCall);
    if (clause != null && expectation != null && !expectation.isOf(clause)) {
      return; // its application need not be made up
    }
    List<CaseApplication> applications = overCall ? call(one) : alone(one);
    if (keys.problems() == before && applications != null) {
      Spot at = one.spot();
      cases.add(
          new PackCase(
              at.source(),
              at.line(),
              at.column(),
              name,
              applications,
              overCall,
              examination,
              expectation));
    }
  }

  private String name(Fields one) {
    String name = keys.text(one, "name");
    if (one.get("name") == null) {
      keys.problem(one.spot(), Message.of("cases.caseWithoutName"));
    }
    Spot place = one.spot("name");
    Spot first = name == null ? null : names.putIfAbsent(name, place);
    if (first != null) {
      keys.problem(place, Message.of("cases.nameTwice", Echo.of(name), first.line()));
      return null;
    }
    return name;
  }

  private Examination examination(Fields one) {
    Fields of = one.get("mode") == null ? root : one;
    Mode mode = Mode.PRECHECK;
    if (of.get("mode") != null) {
      mode =
          keys.constant(
              of.get("mode"),
              of.spot("mode"),
              Mode.class,
              Mode::title,
              written -> Message.of("cases.noSuchMode", written));
    }
    boolean sound = mode != null;
    LocalDateTime[] times = new LocalDateTime[2];
    for (int i = 0; i < times.length; i++) {
      String name = i == 0 ? "asOf" : "cureUntil";
      Fields holder = one.get(name) == null ? root : one;
      if (holder.get(name) != null) {
        times[i] = time(holder, name);
        sound &= times[i] != null;
      }
    }
    return sound ? new Examination(mode, times[0], times[1]) : null;
  }

  private LocalDateTime time(Fields holder, String name) {
    String text = keys.text(holder, name);
    try {
      return text == null ? null : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      keys.problem(holder.spot(name), Message.of("cases.mustBeTime", name));
      return null;
    }
  }

  private List<CaseApplication> alone(Fields one) {
    CaseApplication application = application(one, one.get("base") == null ? root : one);
    return application == null ? null : List.of(application);
  }

  private List<CaseApplication> call(Fields one) {
    if (one.get("change") != null) {
      keys.problem(one.spot("change"), Message.of("cases.changeInCall"));
    }
    if (!(one.get("call") instanceof Items rows) || rows.items().isEmpty()) {
      keys.problem(one.spot("call"), Message.of("cases.callMustList"));
      return null;
    }
    List<CaseApplication> applications = new ArrayList<>();
    for (Located row : rows.items()) {
      if (!(row instanceof Fields entry)) {
        keys.problem(row.spot(), Message.of("cases.callEntry"));
        continue;
      }
      keys.only(entry, CaseNames.OF_ENTRY);
      Fields holder = entry.get("base") != null ? entry : one.get("base") != null ? one : root;
      CaseApplication application = application(entry, holder);
      if (application != null) {
        applications.add(application);
      }
    }
    return applications.size() == rows.items().size() ? applications : null;
  }

  /**
   * The application of a case.
   *
   * @param of where its change is
   * @param baseIn where its base is named
   */
  private CaseApplication application(Fields of, Fields baseIn) {
    if (baseIn.get("base") == null) {
      keys.problem(of.spot(), Message.of("cases.noBase", Bases.FOLDER));
      return null;
    }
    String name = keys.text(baseIn, "base");
    // The base of the whole file is looked up, and reported, once.
    String path = name == null ? null : bases.path(name, baseIn.spot("base"));
    Fields base = path == null ? null : bases.read(path);
    Fields change = keys.fields(of, "change");
    if (base == null || !rules.areKnown()) {
      return null;
    }
    if (of.get("change") == null) {
      return new CaseApplication(path, bases.json(path), base, bases.application(path));
    }
    if (change == null) {
      return null;
    }
    int before = keys.problems();
    Fields application = rules.changed(base, change);
    if (keys.problems() > before) {
      return null;
    }
    Rules.Found part = rules.read(part(application, change));
    if (!part.sound()) {
      return null;
    }
    Application whole =
        ApplicationReader.put(
            bases.application(path), part.application(), change.members().keySet(), application);
    return new CaseApplication(path, bases.json(path), application, whole);
  }

  /**
   * What of an application a change speaks of. The base is sound, and the parts of an application
   * are read apart, so that the rest need not be looked at for each of many cases.
   */
  private static Fields part(Fields application, Fields change) {
    Map<String, Located.Member> members = new LinkedHashMap<>(application.members());
    members.keySet().removeIf(name -> !name.equals("id") && !change.members().containsKey(name));
    return new Fields(application.spot(), members);
  }
}
