package dev.plumbline.workbench.proof;

import dev.plumbline.Vocabulary;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where two packs have other words for the texts that a pattern looks at, so that one text may be
 * read as two things, and whether what is written can be gone through all the same.
 */
final class OtherReading {
  private final Theory before;
  private final Theory after;

  OtherReading(Theory before, Theory after) {
    this.before = before;
    this.after = after;
  }

  /** Whether the packs have other words for the texts that a pattern looks at. */
  boolean of(Condition condition) {
    return before != after && !differing(condition).isEmpty();
  }

  /**
   * Makes sure that it can be told what all texts of a pattern come to by both packs.
   *
   * @throws Undecidable if it cannot
   */
  void requireFollowed(Condition condition) {
    Set<Vocabulary> differing = before == after ? Set.of() : differing(condition);
    if (differing.isEmpty()) {
      return;
    }
    FactType type = before.type(condition.type());
    Set<String> properties = properties(differing);
    boolean several = condition.tally() != null || type.presence() == Presence.MADE;
    boolean key = type.key() != null && properties.contains(type.name() + "." + type.key());
    if (several
        || key
        || !condition.items().stream().allMatch(item -> isFollowed(type, item, properties))) {
      Vocabulary first = differing.iterator().next();
      throw new Undecidable(Message.of("proof.words", first.properties().get(0)));
    }
  }

  /**
   * The one property of a single fact in the words of which alone the answers of two rules differ:
   * where a text of it is read as the same, so is all else. {@code null} if there is more to it.
   */
  @Nullable String only(RuleText first, RuleText second) {
    if (before == after
        || !Fingerprint.asked(before, first).equals(Fingerprint.asked(after, second))) {
      return null;
    }
    Set<String> read = new HashSet<>();
    for (Condition condition : before.text().conditions(first)) {
      Set<String> differing = properties(differing(condition));
      FactType type = before.type(condition.type());
      for (Item item : condition.items()) {
        read(type, item, differing)
            .map(
                property ->
                    type.presence() == Presence.SINGLE && property.type() == String.class
                        ? type.name() + "." + property.name()
                        : "")
            .forEach(read::add);
      }
    }
    return read.size() == 1 && !read.contains("") ? read.iterator().next() : null;
  }

  private Set<Vocabulary> differing(Condition condition) {
    FactType type = before.type(condition.type());
    if (type == null) {
      return Set.of();
    }
    List<Vocabulary> was = before.words(type, condition);
    List<Vocabulary> is = after.words(type, condition);
    Set<Vocabulary> differing = new LinkedHashSet<>(was);
    differing.addAll(is);
    differing.removeIf(words -> was.contains(words) && is.contains(words));
    return differing;
  }

  private static Set<String> properties(Set<Vocabulary> vocabularies) {
    Set<String> properties = new HashSet<>();
    vocabularies.forEach(words -> properties.addAll(words.properties()));
    return properties;
  }

  /** The properties that an item looks at and that are worked out of some texts. */
  private Stream<Property> read(FactType type, Item item, Set<String> texts) {
    return item.paths().stream()
        .map(path -> type.properties().get(path.names().get(0)))
        .filter(property -> before.sources().of(type, property).stream().anyMatch(texts::contains));
  }

  private boolean isFollowed(FactType type, Item item, Set<String> differing) {
    return read(type, item, differing)
        .allMatch(
            property ->
                property.type() == String.class
                    ? isRead(type, property, item)
                    : property.type() == List.class && isReadInList(type, property, item));
  }

  /** What a text is read as is known of each; not what else there is in it. */
  private static boolean isRead(FactType type, Property property, Item item) {
    boolean within =
        item instanceof Item.Test
            || item instanceof Item.Compare compare
                && (compare.operator().endsWith("matches")
                    || compare.operator().endsWith("contains"));
    return property.derivedFrom().isEmpty() && !within && !World.isListed(type, property);
  }

  /**
   * A text may list several, and what is no word may be parts that are some, or the other way
   * round; but then it is nothing that is allowed, where words alone are.
   */
  private boolean isReadInList(FactType type, Property property, Item item) {
    boolean asked =
        item instanceof Item.Stated
            || item instanceof Item.Compare compare
                && compare.operator().equals(Item.Compare.ALL_MEMBERS);
    Property of = Cells.textOf(type, property);
    if (!asked || of == null) {
      return false;
    }
    String source = type.name() + "." + of.name();
    return Stream.of(before, after)
            .map(theory -> theory.words(source))
            .noneMatch(words -> words != null && words.closed())
        && Stream.of(before, after)
            .flatMap(theory -> theory.text().lexicon().published().stream())
            .filter(words -> words.properties().contains(source))
            .flatMap(words -> words.words().stream())
            .flatMap(word -> Stream.concat(Stream.of(word.word()), word.spellings().stream()))
            .allMatch(text -> isOne(before, source, text) && isOne(after, source, text));
  }

  private static boolean isOne(Theory theory, String property, String text) {
    return !text.contains(WordList.GAP)
        && theory.text().lexicon().divide(property, text).size() == 1;
  }
}
