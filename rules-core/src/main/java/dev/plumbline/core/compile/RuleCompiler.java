package dev.plumbline.core.compile;

import dev.plumbline.PackException;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.load.PackFiles;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
 * compiled again. Safe for use by several threads, which wait for each other.
 *
 * <p>Declared types are compiled apart from rules, so that rules of different builds speak of the
 * same classes.
 */
public final class RuleCompiler {
  private final ClassLoader parent;
  private final Map<Units.Type, ClassLoader> types = new HashMap<>();
  private final Map<Units.Rule, Rule> rules = new HashMap<>();

  /**
   * Makes a compiler that has compiled nothing yet.
   *
   * @param parent where the classes are that rules may use
   */
  public RuleCompiler(ClassLoader parent) {
    this.parent = new RuleClassLoader(parent);
  }

  /**
   * Compiles the rules of a pack. Takes seconds if there is much that is new.
   *
   * @throws PackException if the rule compiler refuses them
   */
  public synchronized RuleBase compile(PackFiles files, PackText text) {
    Writable.check(files, text);
    Units units = Units.of(text);
    compileTypes(files.manifest().id(), units);
    ClassLoader loader = loader(units);
    List<RuleText> fresh =
        text.rules().values().stream()
            .filter(rule -> !rules.containsKey(units.rules().get(rule.name())))
            .toList();
    if (!fresh.isEmpty()) {
      Build build =
          Build.run(files.manifest().id(), text.packageName(), sources(text, fresh), loader);
      Map<String, Rule> built = new HashMap<>();
      build.models().forEach(m -> m.getRules().forEach(rule -> built.put(rule.getName(), rule)));
      fresh.forEach(rule -> rules.put(units.rules().get(rule.name()), built.get(rule.name())));
    }
    types.keySet().retainAll(new HashSet<>(units.types().values()));
    rules.keySet().retainAll(new HashSet<>(units.rules().values()));
    Model model =
        new PackModel(
            text.packageName(),
            text.rules().keySet().stream()
                .map(name -> rules.get(units.rules().get(name)))
                .toList());
    return RuleBase.of(List.of(model), text, loader);
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
    units.types().values().forEach(type -> types.putIfAbsent(type, loader));
    for (Model model : Precompiled.models(classes, loader, text.packageName())) {
      for (Rule rule : model.getRules()) {
        Units.Rule unit = units.rules().get(rule.getName());
        // Rules of classes that were compiled anew in the meantime are no longer of use.
        if (unit != null && unit.types().stream().allMatch(type -> types.get(type) == loader)) {
          rules.putIfAbsent(unit, rule);
        }
      }
    }
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
    return Build.classFiles(files.manifest().id(), text.packageName(), sources, loader);
  }

  /** Compiles a rule of no pack, since the first that a process compiles takes a second longer. */
  public static void prepare(ClassLoader loader) {
    String rule =
        "package prepare; rule \"r\" when dev.plumbline.fact.Lead( ongoing < 2 ) then end";
    Build.run("prepare", "prepare", Map.of("prepare.drl", rule), loader);
  }

  /** Whether some of a pack has to be compiled. */
  public synchronized boolean lacks(PackText text) {
    return !rules.keySet().containsAll(Units.of(text).rules().values());
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

  private void compileTypes(String id, Units units) {
    Map<String, String> sources = new TreeMap<>();
    for (Map.Entry<String, Units.Type> type : units.types().entrySet()) {
      if (!types.containsKey(type.getValue())) {
        sources.put(type.getKey() + ".drl", declaration(units, type.getValue()));
      }
    }
    if (!sources.isEmpty()) {
      ClassLoader loader = Build.run(id, units.packageName(), sources, parent).loader();
      units.types().values().forEach(type -> types.putIfAbsent(type, loader));
    }
  }

  private static String declaration(Units units, Units.Type type) {
    return head(units.packageName(), type.imports()) + type.written();
  }

  private ClassLoader loader(Units units) {
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
        file.append(Literals.marked(rule.compiled(), longs(text, rule))).append(' ');
      }
    }
    Map<String, String> sources = new LinkedHashMap<>();
    files.forEach((name, file) -> sources.put(name, file.toString()));
    return sources;
  }

  /** Which of the values that a rule defines are long. */
  private static Set<Integer> longs(PackText text, RuleText rule) {
    Set<Integer> longs = new HashSet<>();
    if (rule.inserts() != null) {
      List<Property> fields = List.copyOf(text.types().named(rule.inserts()).properties().values());
      for (int i = 0; i < fields.size(); i++) {
        if (fields.get(i).type() == Long.class) {
          longs.add(i);
        }
      }
    }
    return longs;
  }

  /** What a rule file begins with, on one line. */
  private static String head(String packageName, Collection<String> imports) {
    StringBuilder head = new StringBuilder("package ").append(packageName).append("; ");
    imports.forEach(name -> head.append("import ").append(name).append("; "));
    return head.toString();
  }
}
