package dev.plumbline.core.check;

import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.read.DeclarationReader;
import dev.plumbline.core.read.HeadCheck;
import dev.plumbline.core.read.RuleFile;
import dev.plumbline.core.read.RuleReader;
import dev.plumbline.core.read.SizeLimits;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.read.UnparsedParts;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.PackText.Preamble;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the rule files of a pack and checks them; reports all problems of all files at once. */
public final class PackReader {
  /** A declared type and where it is declared. */
  private record Declared(Source source, Part part) {}

  private final PackReport report;
  private final PackFiles files;
  private final Map<String, RuleText> rules = new LinkedHashMap<>();
  private final Map<String, Declared> declared = new LinkedHashMap<>();
  private final Set<String> unreadNames = new HashSet<>();
  private final Map<String, Preamble> preambles = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private LexiconReader words;
  private boolean unreadFiles;

  /** Whether something is defined of a type that is not there, and may be meant for any. */
  private boolean unreadDefinitions;

  private String packageName;
  private final PackText text;
  private final FaultFreeRules sound;

  /** Reads the rules of a pack, and reports all that is wrong with them. */
  public PackReader(PackFiles files, PackReport report) {
    this.files = files;
    this.report = report;
    this.text = readAll();
    this.sound =
        report.isOfBuilt()
            ? null
            : PackChecks.check(text, files.manifest(), sources, unread(), report);
  }

  /** The rules of a pack; reports all that is wrong with them, and what deserves a look. */
  public static PackText read(PackFiles files, PackReport report) {
    PackReader reader = new PackReader(files, report);
    reader.remark();
    return reader.text();
  }

  /** The files that were read. */
  public PackFiles files() {
    return files;
  }

  /** The rules. */
  public PackText text() {
    return text;
  }

  /** Reports what is not wrong, but deserves a look, where that is asked for. */
  public void remark() {
    if (sound == null || !report.isRemarking()) {
      return;
    }
    Remarks.check(text, files.manifest(), sources, sound, report);
    if (!report.hasProblems()) {
      words.remark();
    }
  }

  private PackText readAll() {
    unreadFiles = report.problems().stream().anyMatch(PackFiles::isUnread);
    List<Source> read = SizeLimits.sources(files.rules(), report);
    List<Source> all = report.isOfBuilt() ? read : CopiedFiles.without(read);
    all.forEach(source -> sources.put(source.name(), source));
    if (report.isFull() || read.size() < files.rules().size() || SizeLimits.isTooMuch(all)) {
      unreadFiles = true;
    } else {
      if (!report.isOfBuilt()) {
        all.forEach(SizeLimits::check);
      }
      all.forEach(this::readFile);
    }
    Set<String> inserted =
        rules.values().stream()
            .filter(Definition.class::isInstance)
            .map(rule -> ((Definition) rule).type())
            .collect(Collectors.toSet());
    boolean misnamed =
        inserted.stream()
            .anyMatch(type -> !declared.containsKey(type) && FactTypes.general(type) == null);
    List<Declaration> declarations = new ArrayList<>();
    List<FactType> types = new ArrayList<>();
    declared.forEach(
        (name, type) -> {
          // What inserts it may be what cannot be read.
          boolean defined =
              inserted.contains(name)
                  || !unread().isNothing()
                  || misnamed && DeclarationReader.hasList(type.part())
                  || Undefined.isReadAsDefined(type.part(), rules.values());
          Declaration declaration = DeclarationReader.read(type.source(), type.part(), defined);
          declarations.add(declaration);
          types.add(FactTypes.declared(declaration, null));
        });
    FactTypes known = FactTypes.with(types);
    unreadDefinitions = inserted.stream().anyMatch(type -> known.named(type) == null);
    PackText bare = new PackText(packageName, rules, declarations, known, preambles, Lexicon.EMPTY);
    words =
        new LexiconReader(
            bare, sources, unread(), files.manifest() == null ? null : files.manifest().call());
    return bare.with(words.lexicon());
  }

  private UnparsedParts unread() {
    return new UnparsedParts(unreadFiles, unreadDefinitions, unreadNames);
  }

  private void readFile(Source source) {
    RuleFile file = source.file();
    if (file.parts().isEmpty()) {
      unreadFiles = true;
      if (source.told() == 0) {
        source.problem(0, 0, Message.of("read.emptyFile"));
      }
      return;
    }
    unreadFiles |= file.isUnsure();
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
    unreadNames.addAll(part.names());
  }

  private void rule(Source source, Part part) {
    RuleText read = RuleReader.read(source, part);
    unreadFiles |= source.file().isUnsure();
    if (source.file().isBroken(part)) {
      unread(part);
    }
    RuleText other = rules.putIfAbsent(read.name(), read);
    if (other != null) {
      String place = other.file() + ":" + other.line();
      source.problem(part.name(), Message.of("check.ruleTwice", read.name(), place));
    }
  }

  private void declare(Source source, Part part) {
    String name = part.name().content();
    if (FactTypes.general(name) != null) {
      unreadFiles = true; // whatever type was meant, it is wanting
      check(source, part);
      return;
    }
    Declared other = declared.putIfAbsent(name, new Declared(source, part));
    if (other != null) {
      Token first = other.part().name();
      String place = other.source().name() + ":" + first.line();
      source.problem(part.name(), Message.of("check.typeTwice", name, place));
    }
    check(source, part);
  }

  private void check(Source source, Part part) {
    if (!report.isOfBuilt()) {
      DeclarationReader.check(source, part, packageName);
    }
  }
}
