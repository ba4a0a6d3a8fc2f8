package dev.plumbline.core.compile;

import dev.plumbline.PackException;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
  private static final Logger LOG = LoggerFactory.getLogger(RuleCompiler.class);

  private final TypeLoader parent;
  private final CompiledCache cache;
  private final AtomicInteger compiled = new AtomicInteger();
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

    boolean has(Units units) {
      return rules.keySet().containsAll(units.ruleHashes().values());
    }

    /** With what another pack was compiled to, as far as one has the same units. */
    Compiled with(Precompiled built, Units units) {
      Map<String, ClassLoader> allTypes = new HashMap<>(types);
      Map<String, Rule> allRules = new HashMap<>(rules);
      for (Units.Type type : units.types().values()) {
        if (built.types().contains(type.sha256())) {
          allTypes.putIfAbsent(type.sha256(), built.loader());
        }
      }
      for (Units.Rule unit : units.rules().values()) {
        Rule rule = built.rules().get(unit.sha256());
        // Rules of classes that were compiled anew in the meantime are no longer of use.
        if (rule != null
            && unit.types().stream()
                .allMatch(type -> allTypes.get(type.sha256()) == built.loader())) {
          allRules.putIfAbsent(unit.sha256(), rule);
        }
      }
      return new Compiled(allTypes, allRules);
    }
  }

  /**
   * Makes a compiler that has compiled nothing yet.
   *
   * @param parent where the classes are that rules may use
   */
  public RuleCompiler(ClassLoader parent) {
    this(parent, CompiledCache.none());
  }

  /**
   * Makes a compiler that takes what was compiled before from where the program has it kept.
   *
   * @param parent where the classes are that rules may use
   * @param engine the version of the engine
   * @param cache the folder, or {@code user} for the cache folder of the user; empty for none
   */
  public RuleCompiler(ClassLoader parent, String engine, String cache) {
    this(parent, CompiledCache.of(cache, engine));
  }

  private RuleCompiler(ClassLoader parent, CompiledCache cache) {
    this.parent = new TypeLoader(new RuleClassLoader(parent), Map.of());
    this.cache = cache;
  }

  /**
   * Compiles the rules of a pack. Takes seconds if there is much that is new.
   *
   * @param built packs that were compiled when their jars were built, asked for if there is any
   *     that is new: what they have the same is taken from them
   * @throws PackException if the rule compiler refuses them
   */
  public RuleBase compile(PackFiles files, PackText text, Supplier<List<Precompiled>> built) {
    CharsetCheck.check(files, text);
    Units units = Units.of(text);
    Map<String, String> hashes = units.ruleHashes();
    Compiled known = last;
    if (!known.has(units)) {
      for (Precompiled each : built.get()) {
        known = known.with(each, units);
      }
    }
    Map<String, ClassLoader> types = compileTypes(files.manifest().id(), units, known.types());
    TypeLoader loader = loader(units, types);
    Map<String, Rule> rules = new HashMap<>(known.rules());
    rules.keySet().retainAll(new HashSet<>(hashes.values()));
    keptRules(files.manifest().id(), hashes, loader, rules);
    List<RuleText> fresh =
        text.rules().values().stream()
            .filter(rule -> !rules.containsKey(hashes.get(rule.name())))
            .toList();
    if (!fresh.isEmpty()) {
      Build build =
          Build.run(files.manifest().id(), text.packageName(), sources(text, fresh), loader);
      Map<String, String> names = new HashMap<>();
      fresh.forEach(rule -> names.put(hashes.get(rule.name()), rule.name()));
      rules.putAll(built(build, names));
      keep(build, names);
    }
    Model model =
        new PackModel(
            text.packageName(),
            text.rules().keySet().stream().map(name -> rules.get(hashes.get(name))).toList());
    RuleBase base = RuleBase.of(List.of(model), text, units.sha256(), loader);
    last = new Compiled(types, rules);
    return base;
  }

  private static Map<String, Rule> built(Build build, Map<String, String> names) {
    Map<String, Rule> byName = new HashMap<>();
    build.models().forEach(m -> m.getRules().forEach(rule -> byName.put(rule.getName(), rule)));
    Map<String, Rule> built = new HashMap<>();
    names.forEach((hash, name) -> built.put(hash, byName.get(name)));
    return built;
  }

  /** Takes over the rules that were compiled before, whichever program did. */
  private void keptRules(
      String pack, Map<String, String> hashes, TypeLoader loader, Map<String, Rule> rules) {
    Set<String> missing = new HashSet<>(hashes.values());
    missing.removeAll(rules.keySet());
    for (CompiledCache.Entry entry :
        missing.isEmpty() ? List.<CompiledCache.Entry>of() : cache.find(missing)) {
      kept(pack, entry, loader)
          .ifPresent(
              build ->
                  built(build, entry.units())
                      .forEach(
                          (hash, rule) -> {
                            if (rule != null && missing.contains(hash)) {
                              rules.putIfAbsent(hash, rule);
                            }
                          }));
    }
  }

  /** What an entry was compiled to; nothing if it is not fit to be used. */
  private static Optional<Build> kept(String pack, CompiledCache.Entry entry, TypeLoader loader) {
    try {
      return Optional.of(Build.kept(pack, entry, loader));
    } catch (PackException | UncheckedIOException | IndexOutOfBoundsException e) {
      LOG.debug("cached classes are left aside", e);
      return Optional.empty();
    }
  }

  private void keep(Build build, Map<String, String> names) {
    compiled.addAndGet(names.size());
    cache.keep(new CompiledCache.Entry(names, build.names(), build.files()));
  }

  /** How many types and rules were not found anywhere, and compiled. */
  int compiled() {
    return compiled.get();
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
      Map<String, String> names = new HashMap<>();
      units.typeHashes().forEach((name, hash) -> names.put(hash, name));
      names.keySet().removeAll(types.keySet());
      // They speak of each other, so they are compiled together or not at all.
      Build build =
          cache.find(names.keySet()).stream()
              .filter(entry -> entry.units().equals(names))
              .flatMap(entry -> kept(id, entry, parent).stream())
              .findFirst()
              .orElse(null);
      if (build == null) {
        build = Build.run(id, units.packageName(), sources, parent);
        keep(build, names);
      }
      ClassLoader loader = build.loader();
      names.keySet().forEach(hash -> types.put(hash, loader));
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
