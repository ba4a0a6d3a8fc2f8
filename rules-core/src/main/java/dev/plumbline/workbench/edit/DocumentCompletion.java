package dev.plumbline.workbench.edit;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Mode;
import dev.plumbline.Status;
import dev.plumbline.core.cases.CaseNames;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.Application;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What could be written at a place of the manifest or a file of cases. */
final class DocumentCompletion {
  private final Names names;
  private final String file;
  private final Lines lines;
  private final List<Proposal> found = new ArrayList<>();
  private Stretch place;

  /** What stands between the beginning of the word and the cursor. */
  private String typed = "";

  DocumentCompletion(Names names, String file, String text) {
    this.names = names;
    this.file = file;
    this.lines = new Lines(file, text);
    this.place = new Stretch(file, 1, 1, 1);
  }

  List<Proposal> at(int line, int column) {
    OpenKeys keys = OpenKeys.at(lines, line, column);
    place = lines.stretch(line, keys.from(), column);
    typed = lines.get(line).substring(place.column() - 1, place.end() - 1);
    if (file.equals(Manifest.FILE)) {
      if (keys.path().isEmpty() && keys.valueOf() == null) {
        keys(Manifest.NAMES);
      } else if ("timeZone".equals(keys.valueOf())) {
        word(Manifest.TIME_ZONE.getId(), Bilingual.same(Manifest.TIME_ZONE.getId()));
      }
    } else if (!file.startsWith(CaseNames.BASES) && !file.endsWith(".json")) {
      cases(keys.path(), keys.valueOf());
    }
    return found;
  }

  private void cases(List<String> path, String valueOf) {
    if (valueOf != null) {
      value(path, valueOf);
    } else if (path.isEmpty()) {
      keys(CaseNames.OF_FILE);
    } else if (path.equals(List.of("cases"))) {
      keys(CaseNames.OF_CASE);
    } else if (path.equals(List.of("cases", "call"))) {
      keys(CaseNames.OF_ENTRY);
    } else if (path.equals(List.of("cases", "expect"))) {
      keys(CaseNames.EXPECTED);
      keys(CaseNames.EXPECTED_OVER_CALL);
    } else if (isOfClauses(path)) {
      names.clauses().forEach((id, says) -> add(Proposal.Kind.CLAUSE, id, id + ": ", says));
    } else if (path.size() == 4 && isOfClauses(path.subList(0, 3))) {
      keys(path.get(2).equals("call") ? CaseNames.OF_CALL_FINDING : CaseNames.OF_FINDING);
    } else if (path.contains("change")) {
      change(path.subList(path.indexOf("change") + 1, path.size()));
    }
  }

  private static boolean isOfClauses(List<String> path) {
    return path.equals(List.of("cases", "expect", "findings"))
        || path.equals(List.of("cases", "expect", "call"));
  }

  private void value(List<String> path, String of) {
    switch (of) {
      case "base" ->
          names.bases().stream()
              .map(base -> base.substring(CaseNames.BASES.length()))
              .forEach(base -> add(Proposal.Kind.FILE, base, base, Bilingual.same(base)));
      case "mode" -> {
        for (Mode mode : Mode.values()) {
          word(mode.title(), new Bilingual(mode.title(), mode.name()));
        }
      }
      case "conclusion" -> {
        for (Conclusion each : Conclusion.values()) {
          word(each.title(), new Bilingual(each.title(), each.englishTitle()));
        }
      }
      case "others" -> word(CaseNames.SAME, Bilingual.same(CaseNames.SAME));
      default -> {
        if (isOfClauses(path) || of.equals("status")) {
          for (Status status : Status.values()) {
            word(status.title(), new Bilingual(status.title(), status.englishTitle()));
          }
        }
      }
    }
  }

  /** What of an application can be changed: facts, their keys, their properties. */
  private void change(List<String> path) {
    String pointer = path.isEmpty() ? "" : "/" + path.get(0);
    Map<String, Bilingual> facts = new LinkedHashMap<>();
    for (FactType type : names.types().all().values()) {
      boolean given = type.presence() != Presence.DEFINED && type.presence() != Presence.MADE;
      String name = type.pointer();
      if (path.isEmpty() && given && name.lastIndexOf('/') == 0) {
        facts.putIfAbsent(name.substring(1), Titles.of(type));
      } else if (path.size() == 1 && name.equals(pointer)) {
        if (type.presence() == Presence.LISTED && type.key() != null) {
          names
              .words(type.name() + "." + type.key())
              .forEach(word -> add(Proposal.Kind.WORD, word, word + ": ", Titles.of(type)));
        } else {
          properties(type, Set.of());
        }
      } else if (path.size() == 2 && name.equals(pointer) && type.key() != null) {
        properties(type, Set.of());
      }
    }
    facts.forEach((name, told) -> add(Proposal.Kind.TYPE, name, name + ": ", told));
    if (path.isEmpty()) {
      // The other facts are properties of the application as well.
      properties(names.types().named(Application.class.getSimpleName()), facts.keySet());
    }
  }

  private void properties(FactType type, Set<String> but) {
    for (Property property : type.fields()) {
      String name = property.name();
      if (!but.contains(name)) {
        add(Proposal.Kind.PROPERTY, name, name + ": ", Titles.of(property));
      }
    }
  }

  private void keys(Collection<String> known) {
    known.forEach(name -> add(Proposal.Kind.KEY, name, name + ": ", Bilingual.same(name)));
  }

  private void word(String word, Bilingual told) {
    add(Proposal.Kind.WORD, word, word, told);
  }

  private void add(Proposal.Kind kind, String label, String text, Bilingual told) {
    found.add(Proposal.of(kind, label, typed, text, place, told));
  }
}
