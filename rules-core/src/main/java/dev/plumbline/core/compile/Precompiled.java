package dev.plumbline.core.compile;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.load.BundledPack;
import dev.plumbline.core.load.PackIndex;
import dev.plumbline.core.load.Seal;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * The rules of a pack that were compiled when its jar was built. Immutable. It holds on to no class
 * loader but that of the engine, so that whoever brought the jar can go.
 */
public final class Precompiled {
  private final String id;
  private final PackIndex index;
  private final String place;
  private final String of;
  private final PrecompiledLoader loader;
  private final List<Model> models;

  private Precompiled(BundledPack pack, PrecompiledLoader loader, List<Model> models) {
    this.id = pack.id();
    this.index = pack.index();
    this.place = pack.place();
    this.of = pack.classes().of();
    this.loader = loader;
    this.models = models;
  }

  /**
   * Loads the classes of a pack.
   *
   * @param parent where the classes of the engine are
   * @throws PackException if they are not those of its index, or cannot be loaded
   */
  public static Precompiled of(BundledPack pack, ClassLoader parent) {
    PrecompiledLoader loader = new PrecompiledLoader(parent, pack.classes().files());
    try {
      List<Model> models = new ArrayList<>();
      for (String name : pack.index().models()) {
        models.add((Model) loader.loadClass(name).getConstructor().newInstance());
      }
      return new Precompiled(pack, loader, models);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw Packaging.broken(pack.id(), e);
    }
  }

  /**
   * The rules as the pack's own text has them.
   *
   * @throws PackException if they were compiled from another
   */
  public RuleBase base(PackText text) {
    if (Seal.isUnbroken(of, index.sources())) {
      // The classes carry the seal of the very text, which was held against the index.
      return RuleBase.of(models, text, Seal.hash(of), loader);
    }
    Units units = Units.of(text);
    refuseOthers("compile.otherRules", index.rules(), units.ruleHashes());
    refuseOthers("compile.otherTypes", index.types(), units.typeHashes());
    return RuleBase.of(models, text, units.sha256(), loader);
  }

  private void refuseOthers(
      String key, SortedMap<String, String> compiled, SortedMap<String, String> written) {
    Set<String> different = new TreeSet<>(compiled.keySet());
    different.addAll(written.keySet());
    different.removeIf(
        name -> compiled.containsKey(name) && compiled.get(name).equals(written.get(name)));
    if (!different.isEmpty()) {
      String first = different.iterator().next();
      throw new PackException(
          Problem.of(id, Message.of(key, place, different.size(), first).words()));
    }
  }

  /**
   * All its classes.
   *
   * @throws PackException if one cannot be loaded
   */
  public List<Class<?>> classes() {
    try {
      List<Class<?>> all = new ArrayList<>();
      for (String name : loader.names()) {
        all.add(loader.loadClass(name));
      }
      return all;
    } catch (ClassNotFoundException | LinkageError e) {
      throw Packaging.broken(id, e);
    }
  }

  /** The hashes of the declared types. */
  Set<String> types() {
    return Set.copyOf(index.types().values());
  }

  /** The rules by their hashes. */
  Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    for (Model model : models) {
      model.getRules().forEach(rule -> rules.put(index.rules().get(rule.getName()), rule));
    }
    return rules;
  }

  /** Where the classes are. */
  ClassLoader loader() {
    return loader;
  }
}
