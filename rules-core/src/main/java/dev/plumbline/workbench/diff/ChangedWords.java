package dev.plumbline.workbench.diff;

import dev.plumbline.core.check.WordLine;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an edit of a vocabulary is about. Immutable.
 *
 * @param properties the properties whose words they are, as type and name
 * @param texts what an applicant may write that is read otherwise now
 */
record ChangedWords(Set<String> properties, Set<String> texts) {
  /** What people may write where a spelling has a gap. */
  private static final String SOMETHING = "某";

  ChangedWords {
    properties = Set.copyOf(properties);
    texts = Set.copyOf(texts);
  }

  /** What two states of a vocabulary differ in, one of which may be {@code null}. */
  static ChangedWords between(@Nullable Definition was, @Nullable Definition is) {
    Set<String> properties = new LinkedHashSet<>(list(was, 0));
    properties.addAll(list(is, 0));
    Set<String> before = list(was, 1);
    Set<String> after = list(is, 1);
    Set<String> lines = new LinkedHashSet<>(before);
    lines.addAll(after);
    if (list(was, 0).equals(list(is, 0))) {
      lines.removeIf(line -> before.contains(line) && after.contains(line));
    }
    Set<String> texts = new LinkedHashSet<>();
    lines.forEach(line -> texts.add(WordLine.of(line).word().replace(WordList.GAP, SOMETHING)));
    return new ChangedWords(properties, texts);
  }

  private static Set<String> list(@Nullable Definition rule, int value) {
    Set<String> all = new LinkedHashSet<>();
    if (rule != null && rule.isVocabulary()) {
      ((List<?>) rule.values().get(value)).forEach(each -> all.add(each.toString()));
    }
    return all;
  }

  /** Whether a rule asks about one of the properties. */
  static boolean reads(RuleText rule, Definition vocabulary) {
    Set<String> properties = list(vocabulary, 0);
    return rule.conditions().stream()
        .anyMatch(c -> c.items().stream().anyMatch(item -> isAbout(c, item, properties)));
  }

  /** The property of a pattern that an item asks about, if it is one of these; or {@code null}. */
  Item.@Nullable PathTo asked(Condition condition, Item item) {
    return isAbout(condition, item, properties) ? item.path() : null;
  }

  private static boolean isAbout(Condition condition, Item item, Set<String> properties) {
    return item.path() != null && properties.contains(condition.type() + "." + item.path());
  }
}
