package dev.plumbline.core.check;

import dev.plumbline.Bilingual;
import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.core.check.MissingWeights.Target;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Clause;
import dev.plumbline.core.rule.RuleText.Provision;
import dev.plumbline.core.rule.RuleText.Weight;
import dev.plumbline.core.words.Message;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code @missing} may say of a clause. */
final class MissingCheck {
  private final RuleText rule;
  private final Source source;
  private final Set<Read> reads;
  private final Set<Target> seen = new HashSet<>();

  private MissingCheck(PackText text, RuleText rule, Source source) {
    this.rule = rule;
    this.source = source;
    this.reads = Read.of(text, rule);
  }

  /** Reports what is wrong with the annotation of a rule, if it has one. */
  static void check(PackText text, RuleText rule, Source source) {
    Provision provision = rule.provision();
    if (provision == null || provision.missing().isEmpty()) {
      return;
    }
    MissingCheck check = new MissingCheck(text, rule, source);
    boolean decided =
        rule instanceof Clause && provision.isByFacts() && provision.kind() != Kind.CAP;
    if (!decided || text.isOverCall(rule)) {
      check.at(Message.of("check.missingWhere"));
      return;
    }
    provision.missing().forEach(check::member);
  }

  private void member(Weight member) {
    if (member.property() == null) {
      at(Message.of("check.missingForm", member.weight()));
      return;
    }
    weight(member);
    Set<String> keys =
        reads.stream()
            .filter(read -> read.names().contains(member.property()))
            .map(Read::key)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (keys.isEmpty()) {
      unknown(member);
    } else if (member.key() == null) {
      several(member);
    } else if (!keys.contains(member.key())) {
      key(member, keys);
    }
    for (Target target : MissingWeights.targets(member, reads)) {
      if (!seen.add(target)) {
        at(Message.of("check.missingTwice", member.property()));
      }
    }
  }

  private void weight(Weight member) {
    List<String> allowed = MissingWeights.ALLOWED.stream().map(Severity::name).toList();
    Severity severity = rule.provision().severity();
    if (!allowed.contains(member.weight())) {
      at(Message.of("check.missingWeight", member.weight()));
    } else if (severity != null && Severity.valueOf(member.weight()).compareTo(severity) < 0) {
      at(Message.of("check.missingTooHeavy", severity.name(), member.weight()));
    }
  }

  private void unknown(Weight member) {
    Map<String, String> known = new LinkedHashMap<>();
    for (Read read : reads) {
      for (String name : read.names()) {
        Property property = read.type().properties().get(name);
        known.put(name, property == null ? name : property.title()); // of another type
      }
    }
    String near = Names.nearestTitled(member.property(), known).orElse(null);
    at(
        near != null
            ? Message.of("check.missingUnknownNear", member.property(), near)
            : known.isEmpty()
                ? Message.of("check.missingUnknownNone", member.property())
                : Message.of("check.missingUnknown", member.property(), known.keySet()));
  }

  /** One property of several facts of a type: of which, has to be said. */
  private void several(Weight member) {
    reads.stream()
        .filter(read -> read.key() != null && read.names().contains(member.property()))
        .collect(
            Collectors.groupingBy(
                Read::type,
                LinkedHashMap::new,
                Collectors.mapping(Read::key, Collectors.toCollection(LinkedHashSet::new))))
        .forEach(
            (type, keys) -> {
              if (keys.size() > 1) {
                String each = keys.iterator().next() + "." + member.property();
                at(
                    Message.of(
                        "check.missingOfWhich",
                        new Bilingual(type.title(), type.english()),
                        member.property(),
                        each,
                        member.weight()));
              }
            });
  }

  private void key(Weight member, Set<String> keys) {
    List<String> known = keys.stream().filter(Objects::nonNull).toList();
    String near = Names.nearest(member.key(), known).orElse(null);
    at(
        near != null
            ? Message.of("check.missingKeyNear", member.key(), member.property(), near)
            : known.isEmpty()
                ? Message.of("check.missingKeyNone", member.key(), member.property())
                : Message.of("check.missingKey", member.key(), member.property(), known));
  }

  private void at(Message message) {
    source.atAnnotation(rule, "missing", message);
  }
}
