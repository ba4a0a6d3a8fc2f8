package dev.plumbline.core.compile;

import dev.plumbline.PackException;
import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The compiled rules of a pack: the executable model, and knowledge bases made of it, those of the
 * rules that look across a call apart from that of the others. Immutable, and shared by all
 * threads.
 */
public final class RuleBase {
  /** How many knowledge bases of some of the rules are kept; faulty rules are few. */
  private static final int MOST_REDUCED = 16;

  private final List<Model> models;
  private final Map<String, Rule> rules;
  private final FactTypes types;
  private final Set<String> overCall;
  private final String sha256;
  private KieBase kieBase;
  private final Map<Set<String>, KieBase> reduced = new ConcurrentHashMap<>();

  private RuleBase(Collection<Model> models, FactTypes types, Set<String> overCall, String sha256) {
    this.sha256 = sha256;
    this.models = List.copyOf(models);
    this.types = types;
    this.overCall = Set.copyOf(overCall);
    Map<String, Rule> byName = new LinkedHashMap<>();
    this.models.forEach(
        model -> model.getRules().forEach(rule -> byName.put(rule.getName(), rule)));
    this.rules = Collections.unmodifiableMap(byName);
  }

  /**
   * The rules of a text compiled.
   *
   * @param sha256 the hash of what they were compiled from
   * @param loader where the classes of the types are that it declares
   */
  static RuleBase of(Collection<Model> models, PackText text, String sha256, ClassLoader loader) {
    List<FactType> declared = new ArrayList<>();
    for (Declaration declaration : text.declarations()) {
      String name = text.packageName() + "." + declaration.name();
      try {
        declared.add(FactTypes.declared(declaration, loader.loadClass(name)));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("no class was compiled for the declared type " + name, e);
      }
    }
    Set<String> overCall =
        text.rules().values().stream()
            .filter(text::isOverCall)
            .map(RuleText::name)
            .collect(Collectors.toSet());
    models.forEach(model -> model.getRules().forEach(rule -> complete(rule, text)));
    return new RuleBase(models, FactTypes.with(declared), overCall, sha256);
  }

  /** Rules that were compiled before are completed already, and stay as they are. */
  private static void complete(Rule rule, PackText text) {
    RuleText written = text.rules().get(rule.getName());
    if (written == null) {
      return; // told of as not being that of the text
    }
    List<Condition> conditions = text.conditions(written);
    // What was compiled ahead of time is shared by all who load it.
    synchronized (rule) {
      SelfJoins.unmark(rule.getView().getSubConditions());
      SetsByValue.collect(rule.getView().getSubConditions());
      OneOfAgain.ask(rule.getView().getSubConditions(), conditions);
    }
  }

  /** The same rules, each package's in another order or with some left out. */
  public RuleBase rearranged(UnaryOperator<List<Rule>> arrangement) {
    return new RuleBase(arranged(arrangement), types, overCall, sha256);
  }

  private List<Model> arranged(UnaryOperator<List<Rule>> arrangement) {
    List<Model> changed = new ArrayList<>();
    models.forEach(
        model ->
            changed.add(
                new PackModel(model.getPackageName(), arrangement.apply(model.getRules()))));
    return changed;
  }

  /**
   * A hash over what each rule was compiled from: its text and that of all it extends, what it
   * imports, and the types that it speaks of.
   */
  public String sha256() {
    return sha256;
  }

  /** The rules by name. */
  public Map<String, Rule> rules() {
    return rules;
  }

  /** The types that the rules speak of, with the classes that the pack's own compiled to. */
  public FactTypes types() {
    return types;
  }

  /** Whether a variable of a compiled rule stands for a count or a sum that is asked about. */
  public static boolean isNumber(Variable<?> variable) {
    return RuleWriter.isNumber(variable.getName());
  }

  /**
   * What rules without conditions insert. Their consequences are run and nothing else, so that no
   * knowledge base has to be built.
   */
  public List<Object> inserted(Set<String> names) {
    return Insertions.of(rules.values().stream().filter(rule -> names.contains(rule.getName())));
  }

  /**
   * The knowledge base of the rules that look at one application, built when it is first used.
   *
   * @throws PackException if parts of the engine are missing; so do those of some of the rules
   */
  public synchronized KieBase kieBase() {
    if (kieBase == null) {
      kieBase = leavingOut(overCall);
    }
    return kieBase;
  }

  /** The same, but for some of them. */
  public KieBase without(Set<String> names) {
    if (names.isEmpty()) {
      return kieBase();
    }
    Set<String> out = new HashSet<>(names);
    out.addAll(overCall);
    return kept(out);
  }

  /** The knowledge base of these rules and no others. */
  public KieBase only(Set<String> names) {
    Set<String> out = new HashSet<>(rules.keySet());
    out.removeAll(names);
    return kept(out);
  }

  private KieBase kept(Set<String> out) {
    KieBase known = reduced.get(out);
    if (known != null) {
      return known;
    }
    KieBase smaller = leavingOut(out);
    if (reduced.size() < MOST_REDUCED) {
      reduced.put(Set.copyOf(out), smaller);
    }
    return smaller;
  }

  private KieBase leavingOut(Set<String> names) {
    Collection<Model> left =
        names.isEmpty()
            ? models
            : arranged(
                all -> all.stream().filter(rule -> !names.contains(rule.getName())).toList());
    try {
      // Not by what the thread that first needs it sees: Drools finds its parts by name.
      return OwnThread.call(() -> KieBaseBuilder.createKieBaseFromModel(left));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      // The rules were compiled; what makes a network of them is the engine's.
      throw Packaging.broken(models.get(0).getPackageName(), e);
    }
  }
}
