package dev.plumbline.core.check;

import dev.plumbline.core.check.PackText.Preamble;
import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.syntax.Part;
import dev.plumbline.core.syntax.RuleFile;
import dev.plumbline.core.syntax.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rule files of a pack and checks them; reports all problems of all files at once. */
public final class PackReader {
  /** A declared type and where it is declared. */
  private record Declared(Source source, Part part) {}

  private final PackReport report;
  private final Map<String, RuleText> rules = new LinkedHashMap<>();
  private final Map<String, Declared> declared = new LinkedHashMap<>();
  private final Set<String> unreadNames = new HashSet<>();
  private final Map<String, Preamble> preambles = new LinkedHashMap<>();
  private boolean unreadFiles;
  private String packageName;

  private PackReader(PackReport report) {
    this.report = report;
  }

  /** Reads the rules of a pack, and reports all that is wrong with them. */
  public static PackText read(PackFiles files, PackReport report) {
    return new PackReader(report).readAll(files);
  }

  private PackText readAll(PackFiles files) {
    unreadFiles = report.problems().stream().anyMatch(PackFiles::isUnread);
    Map<String, Source> sources = new LinkedHashMap<>();
    List<Source> all = Bounds.sources(files.rules(), report);
    all.forEach(source -> sources.put(source.name(), source));
    if (report.isFull() || all.size() < files.rules().size() || Bounds.isTooMuch(all)) {
      unreadFiles = true;
    } else {
      all.forEach(Bounds::check);
      all.forEach(this::readFile);
    }
    Set<String> inserted = new HashSet<>();
    rules.values().stream().map(RuleText::inserts).forEach(inserted::add);
    List<Declaration> declarations = new ArrayList<>();
    List<FactType> types = new ArrayList<>();
    declared.forEach(
        (name, type) -> {
          // What inserts it may be what cannot be read.
          boolean defined = inserted.contains(name) || !unread().isNothing();
          Declaration declaration = DeclarationReader.read(type.source(), type.part(), defined);
          declarations.add(declaration);
          types.add(FactTypes.declared(declaration, null));
        });
    PackText bare =
        new PackText(
            packageName, rules, declarations, FactTypes.with(types), preambles, Lexicon.EMPTY);
    LexiconReader words =
        new LexiconReader(
            bare, sources, unread(), files.manifest() == null ? null : files.manifest().call());
    PackText text = bare.with(words.lexicon());
    PackChecks.check(text, files.manifest(), sources, unread(), report);
    if (!report.hasProblems()) {
      words.remark();
    }
    return text;
  }

  private Unread unread() {
    return new Unread(unreadFiles, unreadNames);
  }

  private void readFile(Source source) {
    RuleFile file = source.file();
    file.parts().stream().filter(file::isBroken).forEach(this::unread);
    HeadCheck.check(source);
    packageName = HeadCheck.packageName(source, packageName);
    Map<String, String> declarations = new LinkedHashMap<>();
    for (Part part : file.parts()) {
      if (part.kind() == Part.Kind.DECLARE && !file.isBroken(part)) {
        declarations.put(part.name().content(), file.text(part));
        declare(source, part);
      }
    }
    preambles.put(source.name(), new Preamble(source.imports(), declarations));
    file.rules().forEach(part -> rule(source, part));
  }

  /** Notes what a part defines that cannot be read. */
  private void unread(Part part) {
    if (part.kind() == Part.Kind.RULE || part.kind() == Part.Kind.DECLARE) {
      unreadNames.add(part.name().content());
      if (part.said("clause") != null) {
        unreadNames.add(part.said("clause"));
      }
    }
  }

  private void rule(Source source, Part part) {
    RuleText read = RuleReader.read(source, part);
    RuleText other = rules.putIfAbsent(read.name(), read);
    if (other != null) {
      String place = other.file() + ":" + other.line();
      source.problem(
          part.name(),
          "规则「" + read.name() + "」在 " + place + " 已经有了，请改名",
          "there is a rule \"" + read.name() + "\" in " + place + " already; choose another name");
    }
  }

  private void declare(Source source, Part part) {
    String name = part.name().content();
    Declared other = declared.putIfAbsent(name, new Declared(source, part));
    if (other != null) {
      Token first = other.part().name();
      String place = other.source().name() + ":" + first.line();
      source.problem(
          part.name(),
          "类型「" + name + "」声明了不止一次，已在 " + place,
          "type \"" + name + "\" is declared more than once, first in " + place);
    }
    DeclarationReader.check(source, part, packageName);
  }
}
