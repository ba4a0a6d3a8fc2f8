package dev.plumbline.core.check;

import dev.plumbline.Kind;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Member;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Clause;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.rule.RuleText.Doubt;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Judgement;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written well, and surely not meant. */
final class SlipRemarks {
  private static final Pattern TOPIC = Pattern.compile("(?:专题|方向)(?:[一二三四五六七八九十]+|\\d+)");

  private final PackText text;
  private final Source source;

  private SlipRemarks(PackText text, Source source) {
    this.text = text;
    this.source = source;
  }

  /** Remarks on a rule. */
  static void check(PackText text, RuleText rule, Source source) {
    SlipRemarks remarks = new SlipRemarks(text, source);
    if (rule instanceof Definition definition && !definition.isVocabulary()) {
      remarks.lists(definition);
    }
    for (Condition condition : rule.conditions()) {
      condition.items().forEach(remarks::twice);
      if (rule instanceof Clause clause) {
        remarks.judged(clause, condition);
      }
    }
    if (rule instanceof Clause clause && clause.provision().kind() == Kind.JUDG) {
      remarks.unjudged(clause);
    }
    if (rule instanceof Clause || rule instanceof Doubt) {
      remarks.topics(rule);
    }
  }

  /** A text that a list has twice. */
  private void lists(Definition rule) {
    for (int i = 0; i < rule.values().size(); i++) {
      Set<Object> seen = new HashSet<>();
      if (rule.values().get(i) instanceof List<?> list) {
        for (int j = 0; j < list.size(); j++) {
          if (!seen.add(list.get(j))) {
            source.remarkElement(
                rule, i, j, Message.of("check.listedTwice", String.valueOf(list.get(j))));
          }
        }
      }
    }
  }

  private void twice(Item item) {
    if (item.asSaid() instanceof Member member) {
      Set<Object> seen = new HashSet<>();
      for (Item.Operand operand : member.members()) {
        if (!seen.add(Item.written(operand))) {
          source.remark(
              item.line(),
              item.column(),
              Message.of("check.listedTwice", Item.written(operand).replace("\"", "")));
        }
      }
    }
  }

  /** A clause that is met where those who judge say that it is not. */
  private void judged(Clause rule, Condition condition) {
    if (rule.provision().kind() != Kind.JUDG
        || !condition.type().equals(Judgement.class.getSimpleName())) {
      return;
    }
    for (Item item : condition.items()) {
      if (item instanceof Compare compare
          && compare.path().toString().equals("met")
          && compare.operand() instanceof Literal literal
          && literal.value() instanceof Boolean met
          && met != compare.operator().equals("==")) {
        source.remark(item.line(), item.column(), Message.of("check.judgedOtherwise"));
      }
    }
  }

  /** A clause that only people can judge, and that asks for no judgement. */
  private void unjudged(Clause rule) {
    if (!rule.conditions().isEmpty()
        && rule.conditions().stream()
            .noneMatch(each -> each.type().equals(Judgement.class.getSimpleName()))) {
      source.remarkAnnotation(rule, "kind", Message.of("check.judgedByFacts", rule.clause()));
    }
  }

  /** A topic that people read of a rule, and that is none of those it applies to. */
  private void topics(RuleText rule) {
    Set<String> applies = new TreeSet<>();
    for (Condition condition : text.conditions(rule)) {
      for (Item item : condition.items()) {
        for (Item.Operand operand : item.operands()) {
          if (operand instanceof Literal literal && literal.value() instanceof String said) {
            applies.addAll(topics(said));
          }
        }
      }
    }
    for (String said : others(rule.name(), applies)) {
      source.remarkName(rule, Message.of("check.topicInName", said, List.copyOf(applies)));
    }
    if (rule.annotations().containsKey("cite")) {
      for (String said : others(rule.annotations().get("cite"), applies)) {
        source.remarkAnnotation(
            rule, "cite", Message.of("check.topicInCite", said, List.copyOf(applies)));
      }
    }
  }

  /** The topics of a text that are none of these, of whose sort there are some. */
  private static Set<String> others(String said, Set<String> applies) {
    Set<String> others = new TreeSet<>();
    for (String topic : topics(said)) {
      boolean sort = applies.stream().anyMatch(each -> each.startsWith(topic.substring(0, 2)));
      if (sort && !applies.contains(topic)) {
        others.add(topic);
      }
    }
    return others;
  }

  private static Set<String> topics(String said) {
    Set<String> topics = new TreeSet<>();
    Matcher matcher = TOPIC.matcher(Normalizer.normalize(said, Normalizer.Form.NFKC));
    while (matcher.find()) {
      topics.add(matcher.group());
    }
    return topics;
  }
}
