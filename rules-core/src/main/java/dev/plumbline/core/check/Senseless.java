package dev.plumbline.core.check;

import dev.plumbline.core.check.Definitions.Defined;
import dev.plumbline.core.check.Known.Part;
import dev.plumbline.core.check.Patterns.Read;
import dev.plumbline.core.facts.Names;
import java.util.List;
import java.util.Map;

/** Says which conditions can never hold, and which always do. */
final class Senseless {
  private final Map<String, Source> sources;

  Senseless(Map<String, Source> sources) {
    this.sources = sources;
  }

  /** An item that no value satisfies. */
  void never(Read read, Part part) {
    at(
        read,
        part.item(),
        "没有一个值合乎「" + part.item().text() + "」" + so(read) + "；请改正",
        "no value meets \"" + part.item().text() + "\"" + soEnglish(read) + "; correct it");
  }

  /** An item that another rules out. */
  void never(Read read, Part part, RuleText owner, Part other) {
    boolean here = owner == read.rule();
    String where = owner.file() + ":" + other.item().line() + ":" + other.item().column();
    at(
        read,
        part.item(),
        "「"
            + part.item().text()
            + "」与"
            + (here ? "" : "范围「" + owner.name() + "」里的")
            + "「"
            + other.item().text()
            + "」"
            + (here ? "" : "（" + where + "）")
            + "不能同时成立"
            + so(read)
            + "；请改正其中一个",
        "\""
            + part.item().text()
            + "\" and \""
            + other.item().text()
            + "\""
            + (here ? "" : " of the scope \"" + owner.name() + "\" (" + where + ")")
            + " cannot both hold"
            + soEnglish(read)
            + "; correct one of them");
  }

  /** An item that several others rule out together. */
  void neverTogether(Read read, Part part) {
    at(
        read,
        part.item(),
        "「" + part.item().text() + "」与前面的条件合起来不能同时成立" + so(read) + "；请改正其中一个",
        "\""
            + part.item().text()
            + "\" cannot hold together with the conditions before it"
            + soEnglish(read)
            + "; correct one of them");
  }

  /** An item that says nothing beyond the others of its pattern. */
  void always(Read read, Part part, Part twin, Part by) {
    String text = part.item().text();
    if (twin != null) {
      at(
          read,
          part.item(),
          "「" + text + "」写了不止一次；请删去一个，或改成想写的条件",
          "\"" + text + "\" is written more than once; take one out, or write what was meant");
      return;
    }
    at(
        read,
        part.item(),
        "「"
            + text
            + "」说了等于没说："
            + (by == null ? "同一括号里的其他条件" : "「" + by.item().text() + "」")
            + "成立时它总是成立；请删去，或改正其中一个",
        "\""
            + text
            + "\" says nothing: it always holds where "
            + (by == null
                ? "the other conditions in the brackets do"
                : "\"" + by.item().text() + "\" does")
            + "; take it out, or correct one of them");
  }

  /** A clause that holds wherever it applies. */
  void followsFromScope(Read first) {
    at(
        first,
        "这一条的条件在适用范围里都已经要求了，凡适用的都会算符合；请改正条件或 extends",
        "the scope asks for all this already, so that the clause is satisfied wherever it applies;"
            + " correct the condition or extends");
  }

  /** A fact that must be there and must not. */
  void thereAndNot(RuleText rule, Read not, Read there) {
    Read own = not.rule() == rule ? not : there;
    Read other = own == not ? there : not;
    String where =
        other.rule().file() + ":" + other.condition().line() + ":" + other.condition().column();
    at(
        own,
        "既要有这样的「" + own.type().name() + "」，又要没有（另一处在 " + where + "），这条规则永远不会成立；请改正其中一个",
        "such a "
            + own.type().name()
            + " must be there and must not (the other place is "
            + where
            + "), so the rule can never be true; correct one of them");
  }

  /** A condition on definitions that no definition meets. */
  void undefined(Read read, List<Defined> all) {
    String type = read.type().name();
    if (all.isEmpty()) {
      at(
          read,
          "没有任何规则定义「" + type + "」，这条规则永远不会成立；请写一条定义：then insert( new " + type + "( … ) );",
          "no rule defines a "
              + type
              + ", so the rule can never be true; write a definition: then insert( new "
              + type
              + "( … ) );");
      return;
    }
    Part alone =
        read.parts().stream()
            .filter(
                part -> all.stream().noneMatch(defined -> Patterns.fits(part.demands(), defined)))
            .findFirst()
            .orElse(null);
    if (alone == null) {
      at(
          read,
          "没有一条「" + type + "」的定义合乎这里的全部条件，这条规则永远不会成立；请改正",
          "no definition of "
              + type
              + " meets all these conditions, so the rule can never be true;"
              + " correct them");
      return;
    }
    String text = alone.item().text();
    String near = near(alone, all);
    at(
        read,
        alone.item(),
        "没有一条「"
            + type
            + "」的定义合乎「"
            + text
            + "」，这条规则永远不会成立"
            + (near == null ? "；请改正，或加一条定义" : "，是不是「" + near + "」？"),
        "no definition of "
            + type
            + " meets \""
            + text
            + "\", so the rule can never be true"
            + (near == null
                ? "; correct it, or add a definition"
                : "; did you mean \"" + near + "\"?"));
  }

  /** The defined text that is nearest to the one asked for, or {@code null}. */
  private static String near(Part part, List<Defined> all) {
    if (part.item() instanceof Item.Compare compare
        && compare.operand() instanceof Item.Literal literal
        && literal.value() instanceof String asked) {
      List<String> known =
          all.stream()
              .map(defined -> defined.values().get(compare.path().toString()))
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .toList();
      return Names.nearest(asked, known).orElse(null);
    }
    return null;
  }

  /** A doubt that could be raised only where its clause does not apply. */
  void scopesApart(RuleText doubt, RuleText clause) {
    sources
        .get(doubt.file())
        .atAnnotation(
            doubt.line(),
            "review",
            "疑点的适用范围与条款 " + clause.clause() + " 的适用范围不能同时成立，它永远不起作用；请改正 @review 或 extends",
            "the scope of the doubt and that of clause "
                + clause.clause()
                + " cannot both hold, so it never has an effect; correct @review or extends");
  }

  /** A count that is never so. */
  void countNever(Read read, Integer most) {
    Condition.Tally tally = read.condition().tally();
    source(read)
        .problem(
            tally.line(),
            tally.column(),
            "个数" + (most == null ? "不会是负数或小数" : "至多是 " + most) + "，这个比较永远不会成立；请改正",
            (most == null ? "a count is a whole number, 0 or more" : "there can be at most " + most)
                + ", so this comparison can never hold; correct it");
  }

  /** A count that is always so. */
  void countAlways(Read read) {
    Condition.Tally tally = read.condition().tally();
    source(read)
        .problem(
            tally.line(),
            tally.column(),
            "个数总是这样，这个比较总是成立；请改正",
            "every count is so: this comparison always holds; correct it");
  }

  /** A sum that is always so. */
  void sumAlways(Read read) {
    Condition.Tally tally = read.condition().tally();
    source(read)
        .problem(
            tally.line(),
            tally.column(),
            "一项也没有时合计是 0，这个比较总是成立；请改正，各项不得为负的写 min",
            "the sum of none is 0: this comparison always holds; correct it, and where none may be"
                + " negative use min");
  }

  private static String so(Read read) {
    return switch (read.condition().quantifier()) {
      case FACT, EXISTS -> "，这条规则永远不会成立";
      case NOT -> "，没有这样的「" + read.type().name() + "」，not 总是成立";
      case COUNT -> "，没有这样的「" + read.type().name() + "」，个数总是 0";
      case SUM -> "，没有这样的「" + read.type().name() + "」，合计总是 0";
      case EACH -> "，没有一项能满足，这条规则永远不会成立";
    };
  }

  private static String soEnglish(Read read) {
    String none = ", so there is no such " + read.type().name();
    return switch (read.condition().quantifier()) {
      case NOT -> none + " and \"not\" always holds";
      case COUNT -> none + " and the count is always 0";
      case SUM -> none + " and the sum is always 0";
      case FACT, EXISTS, EACH -> ", so the rule can never be true";
    };
  }

  private void at(Read read, Item item, String message, String english) {
    source(read).problem(item.line(), item.column(), message, english);
  }

  private void at(Read read, String message, String english) {
    source(read).problem(read.condition().line(), read.condition().column(), message, english);
  }

  private Source source(Read read) {
    return sources.get(read.rule().file());
  }
}
