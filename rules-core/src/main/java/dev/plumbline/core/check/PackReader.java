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
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/** Reads the rule files of a pack and checks them; reports all problems of all files at once. */
public final class PackReader {
  /** A rule file, and what the parser made of it: {@code null} if it could make nothing of it. */
  private record ReadFile(Source source, PackageDescr descr) {}

  /** A declared type and where it is declared. */
  private record Declared(Source source, Part part, TypeDeclarationDescr descr) {}

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
      all.stream()
          .map(PackReader::parse)
          .toList()
          .forEach(file -> readFile(file.source(), file.descr()));
    }
    Set<String> inserted = new HashSet<>();
    rules.values().stream().map(RuleText::inserts).forEach(inserted::add);
    List<Declaration> declarations = new ArrayList<>();
    List<FactType> types = new ArrayList<>();
    declared.forEach(
        (name, type) -> {
          // What inserts it may be what cannot be read.
          boolean defined = inserted.contains(name) || !unread().isNothing();
          Declaration declaration =
              DeclarationReader.read(type.source(), type.part(), type.descr(), defined);
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

  /** Takes most of the time; each file can be parsed by itself. */
  private static ReadFile parse(Source source) {
    Bounds.check(source);
    return new ReadFile(source, RuleParser.parse(source));
  }

  private Unread unread() {
    return new Unread(unreadFiles, unreadNames);
  }

  private void readFile(Source source, PackageDescr descr) {
    RuleFile file = source.file();
    if (descr == null) {
      file.parts().forEach(this::unread);
      return;
    }
    file.parts().stream().filter(file::isBroken).forEach(this::unread);
    HeadCheck.check(source, descr);
    packageName = HeadCheck.packageName(source, descr, packageName);
    Map<String, String> declarations = new LinkedHashMap<>();
    for (TypeDeclarationDescr type : descr.getTypeDeclarations()) {
      Part part = source.declaration(type.getTypeName(), type.getLine());
      declarations.put(type.getTypeName(), file.text(part));
      declare(source, type, part);
    }
    preambles.put(source.name(), new Preamble(source.imports(), declarations));
    List<Part> parts = file.rules();
    for (int i = 0; i < parts.size(); i++) {
      rule(source, descr.getRules().get(i), parts.get(i));
    }
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

  private void rule(Source source, RuleDescr descr, Part part) {
    RuleText read = RuleReader.read(source, descr, part);
    RuleText other = rules.putIfAbsent(read.name(), read);
    if (other != null) {
      String place = other.file() + ":" + other.line();
      source.problem(
          part.name(),
          "规则「" + read.name() + "」在 " + place + " 已经有了，请改名",
          "there is a rule \"" + read.name() + "\" in " + place + " already; choose another name");
    }
  }

  private void declare(Source source, TypeDeclarationDescr type, Part part) {
    String name = type.getTypeName();
    Declared other = declared.putIfAbsent(name, new Declared(source, part, type));
    if (other != null) {
      Token first = other.part().name();
      String place = other.source().name() + ":" + first.line();
      source.problem(
          part.name(),
          "类型「" + name + "」声明了不止一次，已在 " + place,
          "type \"" + name + "\" is declared more than once, first in " + place);
    }
    DeclarationReader.check(source, part, type, packageName);
  }
}
