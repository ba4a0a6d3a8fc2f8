package dev.plumbline.core.compile;

import dev.plumbline.PackException;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.check.PackText.Preamble;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.load.PackFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/**
 * Turns the rules of a pack into a rule base. What it has compiled it keeps until a later pack does
 * without it, so that after an edit only the rules that changed, and those that extend them, are
 * compiled again. Safe for use by several threads, which wait for each other.
 */
public final class RuleCompiler {
  private final ClassLoader parent;
  private final Map<Unit, Rule> known = new HashMap<>();
  private final Map<Declared, Types> types = new HashMap<>();

  /**
   * Makes a compiler that has compiled nothing yet.
   *
   * @param parent where the classes are that rules may use
   */
  public RuleCompiler(ClassLoader parent) {
    this.parent = parent;
  }

  /**
   * All that the compilation of a rule depends on. Where two rules have the same, they compile to
   * the same.
   *
   * @param declared the types that it may speak of
   * @param imports what its file and those of the rules that it extends import
   * @param written the rules that it extends, outermost first, and the rule
   */
  private record Unit(Declared declared, Set<String> imports, List<String> written) {}

  /** The types that a pack declares, as written, with the imports and the package they need. */
  private record Declared(String packageName, List<Preamble> files) {}

  /** Those types compiled. */
  private record Types(ClassLoader loader, List<TypeMetaData> metaData) {}

  /**
   * Compiles the rules of a pack. Takes seconds if there is much that is new.
   *
   * @throws PackException if the rule compiler refuses them
   */
  public synchronized RuleBase compile(PackFiles files, PackText text) {
    Writable.check(files, text);
    String id = files.manifest().id();
    Declared declared = declared(text);
    Types compiled = types.get(declared);
    if (compiled == null) {
      compiled = compileTypes(id, declared);
    }
    Map<String, Unit> units = units(text, declared);
    List<RuleText> fresh =
        text.rules().values().stream()
            .filter(r -> !known.containsKey(units.get(r.name())))
            .toList();
    if (!fresh.isEmpty()) {
      Build build = Build.run(id, text.packageName(), sources(text, fresh), compiled.loader());
      Map<String, Rule> built = new HashMap<>();
      build.models().forEach(m -> m.getRules().forEach(rule -> built.put(rule.getName(), rule)));
      fresh.forEach(rule -> known.put(units.get(rule.name()), built.get(rule.name())));
    }
    known.keySet().retainAll(Set.copyOf(units.values()));
    types.clear();
    types.put(declared, compiled);
    List<Rule> rules =
        text.rules().keySet().stream().map(name -> known.get(units.get(name))).toList();
    return RuleBase.of(
        List.of(new PackModel(text.packageName(), rules, compiled.metaData())),
        text,
        compiled.loader());
  }

  /**
   * Takes rules that were compiled before, so that they need not be compiled again.
   *
   * @param text the rules as they were written
   * @param base the same rules compiled
   * @param loader where the classes of the declared types are
   */
  public synchronized void learn(PackText text, RuleBase base, ClassLoader loader) {
    Declared declared = declared(text);
    types.put(declared, new Types(loader, base.typeMetaData()));
    units(text, declared).forEach((name, unit) -> known.put(unit, base.rules().get(name)));
  }

  /**
   * Takes the rules that were compiled when their jar was built.
   *
   * @param classes the names of the model classes in the jar
   * @throws PackException if they are not the rules of the text
   */
  public static RuleBase precompiled(
      Collection<String> classes, ClassLoader loader, PackText text) {
    return Precompiled.read(classes, loader, text);
  }

  private Types compileTypes(String id, Declared declared) {
    if (declared.files().isEmpty()) {
      return new Types(parent, List.of());
    }
    Map<String, String> sources = new TreeMap<>();
    for (int i = 0; i < declared.files().size(); i++) {
      Preamble file = declared.files().get(i);
      sources.put(
          "types-" + i + ".drl",
          head(declared.packageName(), file.imports()) + String.join("\n", file.declarations()));
    }
    Build build = Build.run(id, declared.packageName(), sources, parent);
    return new Types(
        build.loader(),
        build.models().stream().map(Model::getTypeMetaDatas).flatMap(List::stream).toList());
  }

  private static Declared declared(PackText text) {
    return new Declared(
        text.packageName(),
        new TreeMap<>(text.files())
            .values().stream().filter(file -> !file.declarations().isEmpty()).toList());
  }

  private static Map<String, Unit> units(PackText text, Declared declared) {
    Map<String, Unit> units = new LinkedHashMap<>();
    for (RuleText rule : text.rules().values()) {
      Set<String> imports = new LinkedHashSet<>();
      List<String> written = new ArrayList<>();
      Stream.concat(text.ancestors(rule).stream(), Stream.of(rule))
          .forEach(
              each -> {
                imports.addAll(text.files().get(each.file()).imports());
                written.add(each.written());
              });
      units.put(rule.name(), new Unit(declared, imports, written));
    }
    return units;
  }

  /** The rules, each on its line of its file, and those that they extend. */
  private static Map<String, String> sources(PackText text, List<RuleText> fresh) {
    Set<RuleText> needed = new LinkedHashSet<>(fresh);
    fresh.forEach(rule -> needed.addAll(text.ancestors(rule)));
    Map<String, StringBuilder> files = new TreeMap<>();
    for (RuleText rule : text.rules().values()) {
      if (needed.contains(rule)) {
        StringBuilder file =
            files.computeIfAbsent(
                rule.file(),
                name ->
                    new StringBuilder(head(text.packageName(), text.files().get(name).imports())));
        long line = 1 + file.chars().filter(c -> c == '\n').count();
        file.append("\n".repeat((int) Math.max(rule.line() - line, 0)));
        file.append(rule.written()).append(' ');
      }
    }
    Map<String, String> sources = new TreeMap<>();
    files.forEach((name, file) -> sources.put(name, file.toString()));
    return sources;
  }

  /** What a rule file begins with, on one line. */
  private static String head(String packageName, Collection<String> imports) {
    StringBuilder head = new StringBuilder("package ").append(packageName).append("; ");
    imports.forEach(name -> head.append("import ").append(name).append("; "));
    return head.toString();
  }
}
