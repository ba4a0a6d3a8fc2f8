package dev.plumbline.core.compile;

import dev.plumbline.PackException;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
   * @param types where the class of each declared type is, by the hash of the type
   * @param rules the rules by their hashes
   */
  private record Compiled(Map<String, ClassLoader> types, Map<String, Rule> rules) {
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
    CharsetCheck.check(files, text);
    Units units = Units.of(text);
    Map<String, String> hashes = units.ruleHashes();
    Compiled known = last;
    Map<String, ClassLoader> types = compileTypes(files.manifest().id(), units, known.types());
    TypeLoader loader = loader(units, types);
    Map<String, Rule> rules = new HashMap<>(known.rules());
    rules.keySet().retainAll(new HashSet<>(hashes.values()));
    List<RuleText> fresh =
        text.rules().values().stream()
            .filter(rule -> !rules.containsKey(hashes.get(rule.name())))
            .toList();
    if (!fresh.isEmpty()) {
      Build build =
          Build.run(files.manifest().id(), text.packageName(), sources(text, fresh), loader);
      Map<String, Rule> built = new HashMap<>();
      build.models().forEach(m -> m.getRules().forEach(rule -> built.put(rule.getName(), rule)));
      fresh.forEach(rule -> rules.put(hashes.get(rule.name()), built.get(rule.name())));
    }
    Model model =
        new PackModel(
            text.packageName(),
            text.rules().keySet().stream().map(name -> rules.get(hashes.get(name))).toList());
    RuleBase base = RuleBase.of(List.of(model), text, units, loader);
    last = new Compiled(types, rules);
    return base;
  }

  /**
   * Takes rules of a pack that were compiled when their jar was built, as far as a text has the
   * same, so that they need not be compiled again.
   */
  public synchronized void learn(Precompiled compiled, PackText text) {
    Units units = Units.of(text);
    Map<String, ClassLoader> types = new HashMap<>(last.types());
    Map<String, Rule> rules = new HashMap<>(last.rules());
    for (Units.Type type : units.types().values()) {
      if (compiled.types().contains(type.sha256())) {
        types.putIfAbsent(type.sha256(), compiled.loader());
      }
    }
    for (Units.Rule unit : units.rules().values()) {
      Rule rule = compiled.rules().get(unit.sha256());
      // Rules of classes that were compiled anew in the meantime are no longer of use.
      if (rule != null
          && unit.types().stream()
              .allMatch(type -> types.get(type.sha256()) == compiled.loader())) {
        rules.putIfAbsent(unit.sha256(), rule);
      }
    }
    last = new Compiled(types, rules);
  }

  /**
   * Compiles a pack to the class files that its jar holds, in sight of nothing but the classes that
   * rules may use: what an earlier build left would be taken for what the rules declare now.
   *
   * @param loader where those classes are
   * @throws PackException if the rule compiler refuses them
   */
  public static ClassFiles classFiles(PackFiles files, PackText text, ClassLoader loader) {
    CharsetCheck.check(files, text);
    Map<String, String> sources = new TreeMap<>(sources(text, text.rules().values()));
    Units units = Units.of(text);
    units.types().forEach((name, type) -> sources.put(name + ".drl", declaration(units, type)));
    return Build.classFiles(
        files.manifest().id(),
        units,
        sources,
        new TypeLoader(new RuleClassLoader(loader), Map.of()));
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
    return !last.rules().keySet().containsAll(Units.of(text).ruleHashes().values());
  }

  private Map<String, ClassLoader> compileTypes(
      String id, Units units, Map<String, ClassLoader> known) {
    Map<String, ClassLoader> types = new HashMap<>();
    Map<String, String> sources = new TreeMap<>();
    units
        .types()
        .forEach(
            (name, type) -> {
              if (known.containsKey(type.sha256())) {
                types.put(type.sha256(), known.get(type.sha256()));
              } else {
                sources.put(name + ".drl", declaration(units, type));
              }
            });
    if (!sources.isEmpty()) {
      ClassLoader loader = Build.run(id, units.packageName(), sources, parent).loader();
      units.typeHashes().values().forEach(hash -> types.putIfAbsent(hash, loader));
    }
    return types;
  }

  private static String declaration(Units units, Units.Type type) {
    return RuleWriter.head(units.packageName()) + type.written();
  }

  private TypeLoader loader(Units units, Map<String, ClassLoader> types) {
    Map<String, ClassLoader> loaders = new HashMap<>();
    units
        .typeHashes()
        .forEach((name, hash) -> loaders.put(units.packageName() + "." + name, types.get(hash)));
    return new TypeLoader(parent, loaders);
  }

  /** The rules, in the files that they stand in, and those that they extend. */
  private static Map<String, String> sources(PackText text, Collection<RuleText> fresh) {
    Set<RuleText> needed = fresh.stream().flatMap(text::upwards).collect(Collectors.toSet());
    Map<String, String> sources = new TreeMap<>();
    for (RuleText rule : text.rules().values()) {
      if (needed.contains(rule)) {
        sources.putIfAbsent(rule.file(), RuleWriter.head(text.packageName()));
        sources.merge(rule.file(), RuleWriter.write(text, rule), String::concat);
      }
    }
    return sources;
  }
}
