package dev.plumbline.core.compile;

import dev.plumbline.PackException;
import dev.plumbline.core.check.PackText;
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
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * Turns the rules of a pack into a rule base. What it has compiled it keeps until a later pack does
 * without it, so that after an edit only the rules that changed, and those that extend them, are
 * compiled again. Safe for use by several threads, which do not wait for each other: each begins
 * with what the last that ended has compiled.
 *
 * <p>Declared types are compiled apart from rules, so that rules of different builds speak of the
 * same classes.
 */
public final class RuleCompiler {
  private final TypeLoader parent;
  private volatile Compiled last = new Compiled(Map.of(), Map.of());

  /**
   * What was compiled for one pack. Immutable, so that rules are never taken over without the very
   * classes that they speak of.
   *
   * @param types where the class of each declared type is
   * @param rules the rules, completed
   */
  private record Compiled(Map<Units.Type, ClassLoader> types, Map<Units.Rule, Rule> rules) {
    Compiled {
      types = Map.copyOf(types);
      rules = Map.copyOf(rules);
    }
  }

  /**
   * Makes a compiler that has compiled nothing yet.
   *
   * @param parent where the classes are that rules may use
   */
  public RuleCompiler(ClassLoader parent) {
    this.parent = new TypeLoader(new RuleClassLoader(parent), Map.of());
  }

  /**
   * Compiles the rules of a pack. Takes seconds if there is much that is new.
   *
   * @throws PackException if the rule compiler refuses them
   */
  public RuleBase compile(PackFiles files, PackText text) {
    Writable.check(files, text);
    Units units = Units.of(text);
    Compiled known = last;
    Map<Units.Type, ClassLoader> types = compileTypes(files.manifest().id(), units, known.types());
    TypeLoader loader = loader(units, types);
    Map<Units.Rule, Rule> rules = new HashMap<>();
    List<RuleText> fresh = new ArrayList<>();
    for (RuleText rule : text.rules().values()) {
      Units.Rule unit = units.rules().get(rule.name());
      Rule compiled = known.rules().get(unit);
      if (compiled == null) {
        fresh.add(rule);
      } else {
        rules.put(unit, compiled);
      }
    }
    if (!fresh.isEmpty()) {
      Build build =
          Build.run(files.manifest().id(), text.packageName(), sources(text, fresh), loader);
      Map<String, Rule> built = new HashMap<>();
      build.models().forEach(m -> m.getRules().forEach(rule -> built.put(rule.getName(), rule)));
      fresh.forEach(rule -> rules.put(units.rules().get(rule.name()), built.get(rule.name())));
    }
    Model model =
        new PackModel(
            text.packageName(),
            text.rules().keySet().stream()
                .map(name -> rules.get(units.rules().get(name)))
                .toList());
    RuleBase base = RuleBase.of(List.of(model), text, loader);
    last = new Compiled(types, rules);
    return base;
  }

  /**
   * Takes rules that were compiled when their jar was built, so that they need not be compiled
   * again.
   *
   * @param classes the names of the model classes in the jar
   * @param text the rules that they were compiled from
   */
  public synchronized void learn(Collection<String> classes, ClassLoader loader, PackText text) {
    Units units = Units.of(text);
    Map<Units.Type, ClassLoader> types = new HashMap<>(last.types());
    Map<Units.Rule, Rule> rules = new HashMap<>(last.rules());
    units.types().values().forEach(type -> types.putIfAbsent(type, loader));
    for (Model model : Precompiled.models(classes, loader, text.packageName())) {
      for (Rule rule : model.getRules()) {
        Units.Rule unit = units.rules().get(rule.getName());
        // Rules of classes that were compiled anew in the meantime are no longer of use.
        if (unit != null && unit.types().stream().allMatch(type -> types.get(type) == loader)) {
          RuleBase.complete(rule, text);
          rules.putIfAbsent(unit, rule);
        }
      }
    }
    last = new Compiled(types, rules);
  }

  /**
   * Compiles a pack to the class files that its jar holds.
   *
   * @param loader where the types are that the rules speak of
   * @throws PackException if the rule compiler refuses them
   */
  public static ClassFiles classFiles(PackFiles files, PackText text, ClassLoader loader) {
    Writable.check(files, text);
    Map<String, String> sources = new TreeMap<>(sources(text, text.rules().values()));
    Units units = Units.of(text);
    units.types().forEach((name, type) -> sources.put(name + ".drl", declaration(units, type)));
    return Build.classFiles(
        files.manifest().id(), text.packageName(), sources, new TypeLoader(loader, Map.of()));
  }

  /** Compiles a rule of no pack, since the first that a process compiles takes a second longer. */
  public static void prepare(ClassLoader loader) {
    String rule =
        "package prepare; rule \"r\" when dev.plumbline.fact.Lead( ongoing < 2 ) then end";
    Build.run(
        "prepare",
        "prepare",
        Map.of("prepare.drl", rule),
        new TypeLoader(new RuleClassLoader(loader), Map.of()));
  }

  /** Whether some of a pack has to be compiled. */
  public boolean lacks(PackText text) {
    return !last.rules().keySet().containsAll(Units.of(text).rules().values());
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

  private Map<Units.Type, ClassLoader> compileTypes(
      String id, Units units, Map<Units.Type, ClassLoader> known) {
    Map<Units.Type, ClassLoader> types = new HashMap<>();
    Map<String, String> sources = new TreeMap<>();
    units
        .types()
        .forEach(
            (name, type) -> {
              if (known.containsKey(type)) {
                types.put(type, known.get(type));
              } else {
                sources.put(name + ".drl", declaration(units, type));
              }
            });
    if (!sources.isEmpty()) {
      ClassLoader loader = Build.run(id, units.packageName(), sources, parent).loader();
      units.types().values().forEach(type -> types.putIfAbsent(type, loader));
    }
    return types;
  }

  private static String declaration(Units units, Units.Type type) {
    return head(units.packageName(), type.imports()) + type.written();
  }

  private TypeLoader loader(Units units, Map<Units.Type, ClassLoader> types) {
    Map<String, ClassLoader> loaders = new HashMap<>();
    units
        .types()
        .forEach((name, type) -> loaders.put(units.packageName() + "." + name, types.get(type)));
    return new TypeLoader(parent, loaders);
  }

  /** The rules, each on its line of its file, and those that they extend. */
  private static Map<String, String> sources(PackText text, Collection<RuleText> fresh) {
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
        file.append(Decimals.marked(rule.compiled())).append(' ');
      }
    }
    Map<String, String> sources = new LinkedHashMap<>();
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
