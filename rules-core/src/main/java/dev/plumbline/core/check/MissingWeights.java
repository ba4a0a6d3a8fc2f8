package dev.plumbline.core.check;

import dev.plumbline.Severity;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Weight;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a clause's missing facts weigh, where its {@code @missing} says so: for what no form asks,
 * less than what contradicts the clause. Immutable.
 */
public final class MissingWeights {
  /** What a missing fact may weigh instead of what its clause does, heaviest first. */
  public static final List<Severity> ALLOWED = List.of(Severity.REVIEW, Severity.WARN);

  /** What it says where every missing fact weighs as usual. */
  public static final MissingWeights NONE = new MissingWeights(Set.of(), Map.of(), Set.of());

  private final Set<Read> reads;
  private final Map<Target, Severity> weights;

  /** The keys that are named: a whole fact of such a key weighs as its properties do. */
  private final Set<String> keys;

  /**
   * What may be missing. Immutable.
   *
   * @param type the name of the type of the fact
   * @param key which fact of its type, or {@code null} if any
   * @param property the name of the property
   */
  public record Target(String type, String key, String property) {}

  private MissingWeights(Set<Read> reads, Map<Target, Severity> weights, Set<String> keys) {
    this.reads = reads;
    this.keys = keys;
    this.weights = Collections.unmodifiableMap(weights);
  }

  /** What the annotation of a clause that was checked says. */
  public static MissingWeights of(PackText text, RuleText rule) {
    List<Weight> named = rule.provision() == null ? List.of() : rule.provision().missing();
    if (named.isEmpty()) {
      return NONE;
    }
    Set<Read> reads = Read.of(text, rule);
    Map<Target, Severity> weights = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    for (Weight member : named) {
      keys.add(member.key());
      Severity weight = Severity.valueOf(member.weight());
      targets(member, reads).forEach(target -> weights.put(target, weight));
    }
    return new MissingWeights(reads, weights, keys);
  }

  /** What a member of the annotation is about, of what a clause reads. */
  static List<Target> targets(Weight member, Collection<Read> reads) {
    return reads.stream()
        .filter(read -> read.names().contains(member.property()))
        .filter(read -> member.key() == null || member.key().equals(read.key()))
        .map(read -> new Target(read.type().name(), read.key(), member.property()))
        .distinct()
        .toList();
  }

  /** What is named, and what it weighs, in the order of the annotation. */
  public Map<Target, Severity> named() {
    return weights;
  }

  /** The heaviest of some weights; {@code null} if one of them is as usual, or there is none. */
  public static Severity heaviest(List<Severity> some) {
    Severity heaviest = null;
    for (Severity each : some) {
      if (each == null) {
        return null;
      }
      heaviest = heaviest == null || each.compareTo(heaviest) < 0 ? each : heaviest;
    }
    return heaviest;
  }

  /**
   * What it weighs that something is missing; {@code null} if as usual. A whole fact weighs as
   * usual, but one whose key is named as all that the clause reads of it does.
   *
   * @param type the type of the fact
   * @param key which fact of its type, or {@code null}
   * @param property the property, or {@code null} for the fact as a whole
   */
  public Severity of(FactType type, Object key, Property property) {
    String wanted = key == null ? null : key.toString();
    if (weights.isEmpty() || property == null && (key == null || !keys.contains(wanted))) {
      return null;
    }
    if (property != null) {
      return of(
          type,
          wanted,
          reads.stream()
              .filter(
                  read ->
                      read.type().name().equals(type.name())
                          && read.names().contains(property.name()))
              .flatMap(
                  read ->
                      read.property().name().equals(property.name())
                          ? read.names().stream() // worked out of what is not recognised
                          : Stream.of(read.property().name(), property.name())));
    }
    return heaviest(
        reads.stream()
            .filter(read -> read.type().name().equals(type.name()) && wanted.equals(read.key()))
            .map(read -> of(type, wanted, read.names().stream()))
            .toList());
  }

  /** The heaviest of what is said of any of these properties. */
  private Severity of(FactType type, String key, Stream<String> properties) {
    return heaviest(
        properties
            .flatMap(
                name ->
                    Stream.of(
                        new Target(type.name(), key, name), new Target(type.name(), null, name)))
            .map(weights::get)
            .filter(Objects::nonNull)
            .toList());
  }
}
