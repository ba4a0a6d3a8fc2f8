package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Property;
import dev.plumbline.fact.Judgement;

/** What a person calls what a rule looks at. */
public final class Titles {
  private Titles() {}

  /** The facts of a type. */
  public static Bilingual of(FactType type) {
    return of(type, null);
  }

  /** A fact, by its key where that is known: {@code 考核指标「培养人次」}. */
  public static Bilingual of(FactType type, Object key) {
    return key == null ? type.titles() : keyed(type, key).words();
  }

  /** A property of a fact: {@code 考核指标「培养人次」数值}; of the only one its own title is enough. */
  public static Bilingual of(FactType type, Object key, Property property) {
    return key == null
        ? of(property)
        : Message.of("value.propertyOf", keyed(type, key), of(property)).words();
  }

  private static Message keyed(FactType type, Object key) {
    return Message.of("value.keyed", type.titles(), key.toString());
  }

  /** A property. */
  public static Bilingual of(Property property) {
    return property.titles();
  }

  /** What something is said of that is either so or not: {@code 推荐材料}, which is 已上传 or not. */
  public static Bilingual claimed(FactType type, Object key, Property property) {
    Claim claim = Claim.of(property.title());
    boolean byItself = key == null || type.type() == Judgement.class;
    return new Bilingual(
        byItself && !claim.subject().isEmpty() ? claim.subject() : of(type, key).chinese(),
        of(type, key, property).english());
  }

  /** A fact beside its paper: {@code 「培养人次」}. */
  public static Bilingual inPaper(FactType type, Object key) {
    return key == null ? of(type, null) : ConditionTerms.quoted(key.toString());
  }

  /** A property of a fact beside its paper: {@code 「培养人次」数值}. */
  public static Bilingual inPaper(Object key, Property property) {
    return key == null
        ? of(property)
        : Message.of("value.propertyOf", ConditionTerms.quoted(key.toString()), of(property))
            .words();
  }

  /** What a property comes to over several facts. */
  public static Bilingual total(Bilingual title) {
    return Message.of("evidence.total", title).words();
  }

  /** How many facts match. */
  public static Bilingual countMatching(FactType type) {
    return Message.of("evidence.countMatching", of(type, null)).words();
  }

  /** How many values there are, each counted once. */
  public static Bilingual countDistinct(Property property) {
    return Message.of("evidence.countDistinct", of(property)).words();
  }

  /** From where a value was read. */
  public static Bilingual source(FactType type, Property property) {
    return Message.of("evidence.source", of(type, null), of(property)).words();
  }

  /** From where a value was read that other applications of a call have as well. */
  public static Bilingual otherApplications() {
    return Message.of("evidence.sharedWithOthers").words();
  }
}
