package dev.plumbline.core.cases;

import dev.plumbline.Examination;
import dev.plumbline.Mode;
import dev.plumbline.core.cases.Node.Rows;
import dev.plumbline.core.cases.Node.Table;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the cases of one file. */
final class CaseReader {
  private static final List<String> FILE = List.of("cases", "base", "mode", "asOf", "cureUntil");
  private static final List<String> CASE =
      List.of("name", "base", "mode", "asOf", "cureUntil", "change", "call", "expect");
  private static final List<String> CALL_ENTRY = List.of("base", "change");

  private final Keys keys;
  private final Bases bases;
  private final Merge merge;
  private final ExpectationReader expectations;
  private final Map<String, Place> names = new HashMap<>();
  private final List<PackCase> cases = new ArrayList<>();
  private Table root;

  CaseReader(Keys keys, Bases bases, Merge merge, ExpectationReader expectations) {
    this.keys = keys;
    this.bases = bases;
    this.merge = merge;
    this.expectations = expectations;
  }

  /** The cases that can be run. */
  List<PackCase> read(Node file) {
    if (!(file instanceof Table table)) {
      keys.problem(
          file.place(),
          "用例文件须由「名称: 值」各行组成",
          "a file of cases must consist of lines \"name: value\"");
      return List.of();
    }
    root = table;
    keys.only(root, FILE);
    if (root.get("base") != null && keys.text(root, "base") != null) {
      bases.path(keys.text(root, "base"), Keys.place(root, "base"));
    }
    Node listed = root.get("cases");
    if (!(listed instanceof Rows rows) || rows.rows().isEmpty()) {
      keys.problem(
          Keys.place(root, "cases"),
          "文件里没有用例：在 cases 下逐个写「- name: …」",
          "the file has no cases; list them below \"cases\": \"- name: …\"");
      return List.of();
    }
    for (Node row : rows.rows()) {
      if (row instanceof Table one) {
        add(one);
      } else {
        keys.problem(row.place(), "每个用例须以「- name: …」开头", "a case must begin with \"- name: …\"");
      }
    }
    return cases;
  }

  /** A case in which anything is wrong is not run: it may not say what is meant. */
  private void add(Table one) {
    int before = keys.problems();
    keys.only(one, CASE);
    String name = name(one);
    boolean overCall = one.get("call") != null;
    Examination examination = examination(one);
    Expectation expectation = expectations.read(one, overCall);
    List<CaseApplication> applications = overCall ? call(one) : alone(one);
    if (keys.problems() == before && applications != null) {
      Place at = one.place();
      cases.add(
          new PackCase(
              at.file(),
              at.line(),
              at.column(),
              name,
              applications,
              overCall,
              examination,
              expectation));
    }
  }

  private String name(Table one) {
    String name = keys.text(one, "name");
    if (one.get("name") == null) {
      keys.problem(one.place(), "用例没有名称，请写「name: …」", "the case has no name; write \"name: …\"");
    }
    Place place = Keys.place(one, "name");
    Place first = name == null ? null : names.putIfAbsent(name, place);
    if (first != null) {
      keys.problem(
          place,
          "用例「" + Shown.of(name) + "」在第 " + first.line() + " 行已经有了，请改名",
          "case \""
              + Shown.of(name)
              + "\" is there already, in line "
              + first.line()
              + "; rename it");
      return null;
    }
    return name;
  }

  private Examination examination(Table one) {
    Table of = one.get("mode") == null ? root : one;
    Mode mode = Mode.PRECHECK;
    if (of.get("mode") != null) {
      mode =
          keys.constant(
              of.get("mode"), Keys.place(of, "mode"), Mode.class, Mode::title, "方式", "mode");
    }
    boolean sound = mode != null;
    LocalDateTime[] times = new LocalDateTime[2];
    for (int i = 0; i < times.length; i++) {
      String name = i == 0 ? "asOf" : "cureUntil";
      Table holder = one.get(name) == null ? root : one;
      if (holder.get(name) != null) {
        times[i] = time(holder, name);
        sound &= times[i] != null;
      }
    }
    return sound ? new Examination(mode, times[0], times[1]) : null;
  }

  private LocalDateTime time(Table holder, String name) {
    String text = keys.text(holder, name);
    try {
      return text == null ? null : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      keys.problem(
          Keys.place(holder, name),
          "「" + name + "」须是时间，如 2024-11-20T10:00",
          "\"" + name + "\" must be a time such as 2024-11-20T10:00");
      return null;
    }
  }

  private List<CaseApplication> alone(Table one) {
    CaseApplication application = application(one, one.get("base") == null ? root : one);
    return application == null ? null : List.of(application);
  }

  private List<CaseApplication> call(Table one) {
    if (one.get("change") != null) {
      keys.problem(
          Keys.place(one, "change"),
          "用例列出了各份申请（call），change 请写在 call 的每一项里",
          "with \"call\", each of its entries has its own \"change\"");
    }
    if (!(one.get("call") instanceof Rows rows) || rows.rows().isEmpty()) {
      keys.problem(
          Keys.place(one, "call"),
          "call 须列出各份申请，每份写「- change: …」",
          "\"call\" must list applications, each \"- change: …\"");
      return null;
    }
    List<CaseApplication> applications = new ArrayList<>();
    for (Node row : rows.rows()) {
      if (!(row instanceof Table entry)) {
        keys.problem(
            row.place(),
            "call 的每一项须写「base: …」或「change: …」",
            "each entry of \"call\" must have \"base: …\" or \"change: …\"");
        continue;
      }
      keys.only(entry, CALL_ENTRY);
      Table holder = entry.get("base") != null ? entry : one.get("base") != null ? one : root;
      CaseApplication application = application(entry, holder);
      if (application != null) {
        applications.add(application);
      }
    }
    return applications.size() == rows.rows().size() ? applications : null;
  }

  /**
   * The application of a case.
   *
   * @param of where its change is
   * @param baseIn where its base is named
   */
  private CaseApplication application(Table of, Table baseIn) {
    if (baseIn.get("base") == null) {
      keys.problem(
          of.place(),
          "不知道以哪份申请为基础，请写「base: " + Bases.FOLDER + " 下的文件」",
          "no base is named; write \"base: \" and a file below " + Bases.FOLDER);
      return null;
    }
    String name = keys.text(baseIn, "base");
    // The base of the whole file is looked up, and reported, once.
    String path = name == null ? null : bases.path(name, Keys.place(baseIn, "base"));
    Table base = path == null ? null : bases.read(path);
    if (base == null) {
      return null;
    }
    if (of.get("change") == null) {
      return new CaseApplication(path, bases.json(path), bases.json(path));
    }
    Table change = keys.table(of, "change");
    int before = keys.problems();
    Table application = change == null ? null : merge.apply(base, change);
    return application != null
            && keys.problems() == before
            && bases.isSound(part(application, change))
        ? new CaseApplication(path, bases.json(path), JsonText.of(application))
        : null;
  }

  /**
   * What of an application a change speaks of. The base is sound, and the parts of an application
   * are read apart, so that the rest need not be looked at for each of many cases.
   */
  private static Table part(Table application, Table change) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(application.entries());
    entries.keySet().removeIf(name -> !name.equals("id") && !change.entries().containsKey(name));
    return new Table(application.place(), entries);
  }
}
