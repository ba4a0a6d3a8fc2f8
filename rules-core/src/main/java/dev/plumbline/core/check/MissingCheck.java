package dev.plumbline.core.check;

import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.core.check.MissingWeights.Member;
import dev.plumbline.core.check.MissingWeights.Target;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.facts.Property;
import java.util.Collection;
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
  /** Clauses of these kinds are decided by a person, or not at all. */
  private static final Set<String> NOT_BY_FACTS =
      Set.of(Kind.JUDG.name(), Kind.INFO.name(), Kind.DEF.name(), Kind.CAP.name());

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
    String annotation = rule.annotations().get("missing");
    if (annotation == null || rule.clause() == null) {
      return;
    }
    MissingCheck check = new MissingCheck(text, rule, source);
    String kind = rule.annotations().get("kind");
    if (text.isOverCall(rule) || rule.inserts() != null || NOT_BY_FACTS.contains("" + kind)) {
      check.at(
          "只有由单份申请的事实判定的条款能写「@missing」",
          "only a clause that the facts of one application decide can have \"@missing\"");
      return;
    }
    Member.of(annotation).forEach(check::member);
  }

  private void member(Member member) {
    if (member.property() == null) {
      at(
          "「@missing」里写「属性: WARN」或「属性: REVIEW」，几项用逗号隔开，这里写的是「" + member.weight() + "」",
          "\"@missing\" lists \"property: WARN\" or \"property: REVIEW\", parted by commas; this is \""
              + member.weight()
              + "\"");
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
    for (Target target : member.targets(reads)) {
      if (!seen.add(target)) {
        at(
            "「@missing」里「" + member.property() + "」写了不止一次",
            "\"@missing\" names \"" + member.property() + "\" more than once");
      }
    }
  }

  private void weight(Member member) {
    List<String> allowed = MissingWeights.ALLOWED.stream().map(Severity::name).toList();
    String severity = rule.annotations().get("severity");
    if (!allowed.contains(member.weight())) {
      at(
          "「@missing」里的后果只能是 WARN 或 REVIEW，这里写的是「" + member.weight() + "」",
          "what is missing can weigh WARN or REVIEW in \"@missing\", and not \""
              + member.weight()
              + "\"");
    } else if (severity != null
        && Severity.valueOf(member.weight()).compareTo(Severity.valueOf(severity)) < 0) {
      at(
          "缺事实不能重于违反：本条违反的后果是 " + severity + "，「@missing」里写的是 " + member.weight(),
          "what is missing cannot weigh more than what contradicts: the clause is "
              + severity
              + ", and \"@missing\" says "
              + member.weight());
    }
  }

  private void unknown(Member member) {
    Map<String, String> known = new LinkedHashMap<>();
    for (Read read : reads) {
      for (String name : read.names()) {
        Property property = read.type().properties().get(name);
        known.put(name, property == null ? name : property.title()); // of another type
      }
    }
    String near = Names.nearestTitled(member.property(), known).orElse(null);
    at(
        "「@missing」里的「"
            + member.property()
            + "」不是本条会缺的属性"
            + (near != null ? "，是不是「" + near + "」？" : list("，会缺的有 ", known.keySet(), "、")),
        "\""
            + member.property()
            + "\" in \"@missing\" is no property that this clause may lack"
            + (near != null
                ? "; did you mean \"" + near + "\"?"
                : list("; there are ", known.keySet(), ", ")));
  }

  private static String list(String before, Collection<String> names, String comma) {
    return names.isEmpty() ? "" : before + String.join(comma, names);
  }

  /** One property of several facts of a type: of which, has to be said. */
  private void several(Member member) {
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
                    "本条看几份「"
                        + type.title()
                        + "」的「"
                        + member.property()
                        + "」，请写明是哪一份，如「"
                        + each
                        + ": "
                        + member.weight()
                        + "」",
                    "this clause reads \""
                        + member.property()
                        + "\" of several facts \""
                        + type.name()
                        + "\"; say of which, such as \""
                        + each
                        + ": "
                        + member.weight()
                        + "\"");
              }
            });
  }

  private void key(Member member, Set<String> keys) {
    List<String> known = keys.stream().filter(Objects::nonNull).toList();
    String near = Names.nearest(member.key(), known).orElse(null);
    at(
        "本条没有按「"
            + member.key()
            + "」看「"
            + member.property()
            + "」"
            + (near != null
                ? "，是不是「" + near + "」？"
                : known.isEmpty() ? "，请只写属性" : list("，按名称看的有 ", known, "、")),
        "this clause reads no \""
            + member.property()
            + "\" of \""
            + member.key()
            + "\""
            + (near != null
                ? "; did you mean \"" + near + "\"?"
                : known.isEmpty()
                    ? "; write the property alone"
                    : list("; it reads that of ", known, ", ")));
  }

  private void at(String message, String english) {
    source.atAnnotation(rule.line(), "missing", message, english);
  }
}
