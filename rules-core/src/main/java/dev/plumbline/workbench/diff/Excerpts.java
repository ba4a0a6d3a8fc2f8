package dev.plumbline.workbench.diff;

import dev.plumbline.core.rule.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts the rules that changed out of the files. */
final class Excerpts {
  private final Side older;
  private final Side newer;

  private Excerpts(Side older, Side newer) {
    this.older = older;
    this.newer = newer;
  }

  /** The rules that the changes speak of, in the order of the old pack, then the new ones. */
  static List<Excerpt> of(Side older, Side newer, RulePairs pairs, List<Change> changes) {
    Excerpts excerpts = new Excerpts(older, newer);
    List<Excerpt> all = new ArrayList<>();
    for (RuleText rule : older.rules()) {
      RuleText now = pairs.pairs().get(rule);
      if ((now != null || pairs.gone().contains(rule)) && isIn(changes, rule, now)) {
        all.add(excerpts.excerpt(now == null ? rule.name() : now.name(), rule, now));
      }
    }
    pairs.come().stream()
        .filter(rule -> isIn(changes, null, rule))
        .forEach(rule -> all.add(excerpts.excerpt(rule.name(), null, rule)));
    return all.stream()
        .filter(excerpt -> !excerpt.beforeText().equals(excerpt.afterText()))
        .filter(excerpt -> changes.stream().anyMatch(change -> isIn(change, excerpt)))
        .toList();
  }

  /** Whether a change may be in a rule, by where it begins; to cut it out takes longer. */
  private static boolean isIn(List<Change> changes, @Nullable RuleText was, @Nullable RuleText is) {
    return changes.stream()
        .anyMatch(
            change -> isBehind(change.before(), where(was)) || isBehind(change.after(), where(is)));
  }

  private static @Nullable Where where(@Nullable RuleText rule) {
    return rule == null ? null : Side.where(rule);
  }

  private static boolean isBehind(@Nullable Where where, @Nullable Where rule) {
    return where != null
        && rule != null
        && where.file().equals(rule.file())
        && where.line() >= rule.line();
  }

  private static boolean isIn(Change change, Excerpt excerpt) {
    return isIn(change.before(), excerpt.before(), excerpt.beforeText())
        || isIn(change.after(), excerpt.after(), excerpt.afterText());
  }

  private static boolean isIn(@Nullable Where where, @Nullable Where rule, String text) {
    return isBehind(where, rule) && where.line() < rule.line() + text.lines().count();
  }

  private Excerpt excerpt(String name, @Nullable RuleText was, @Nullable RuleText is) {
    return new Excerpt(
        name,
        where(was),
        was == null ? "" : text(older, was),
        where(is),
        is == null ? "" : text(newer, is));
  }

  /** The lines of a rule: up to the next one, without the comments that stand between them. */
  private static String text(Side side, RuleText rule) {
    Map<String, String> files = side.guideline().pack().files().rules();
    List<String> lines = files.get(rule.file()).lines().toList();
    int next = lines.size();
    for (RuleText other : side.rules()) {
      if (other.file().equals(rule.file()) && other.line() > rule.line()) {
        next = Math.min(next, other.line() - 1);
      }
    }
    int end = next;
    while (end > rule.line() && !lines.get(end - 1).strip().endsWith("end")) {
      end--;
    }
    return String.join("\n", lines.subList(rule.line() - 1, Math.max(end, rule.line())));
  }
}
