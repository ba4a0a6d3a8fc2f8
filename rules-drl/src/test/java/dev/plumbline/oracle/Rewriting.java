package dev.plumbline.oracle;

import static java.util.Map.entry;

import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Applications that say the same in other writing. */
final class Rewriting {
  /** The properties whose words, names and keys have other spellings, by their types and names. */
  private static final Map<String, Vocabulary> SPELT =
      Map.ofEntries(
          entry("Applicant.legalForm", Words.LEGAL_FORM),
          entry("Contract.type", Words.CONTRACT_TYPE),
          entry("Recommendation.senderType", Words.SENDER_TYPE),
          entry("Recommendation.form", Words.FORM),
          entry("Posting.state", Words.POSTING_STATE),
          entry("Posting.personType", Words.PERSON_TYPE),
          entry("Filing.channel", Words.CHANNEL),
          entry("Filing.login", Words.LOGIN),
          entry("Filing.topic", Words.TOPIC),
          entry("Application.topic", Words.TOPIC),
          entry("Application.direction", Words.DIRECTION),
          entry("Indicator.category", Words.CATEGORY),
          entry("Application.callName", Names.CALL),
          entry("Recommendation.callName", Names.CALL),
          entry("Contract.registrar", Names.REGISTRAR),
          entry("Recommendation.addressee", Names.ADDRESSEE),
          entry("Indicator.name", Names.INDICATOR),
          entry("Document.type", Names.DOCUMENT),
          entry("Declaration.name", Names.DECLARATION),
          entry("Audit.item", Names.AUDIT));

  private static final Map<String, Vocabulary> KEYS =
      Map.of(
          "Indicator", Names.INDICATOR,
          "Document", Names.DOCUMENT,
          "Declaration", Names.DECLARATION,
          "Audit", Names.AUDIT);

  /**
   * What is no text of the paper (which application, clause or reviewer), is counted as it is
   * written, or is matched, so that blanks count.
   */
  private static final Set<String> KEPT =
      Set.of(
          "Application.id",
          "Application.guideline",
          "Judgement.clause",
          "Judgement.by",
          "Judgement.reason",
          "Recommendation.background",
          "Recommendation.foundation",
          "Recommendation.outcome",
          "Recommendation.email",
          "Indicator.measure",
          "BudgetItem.name");

  private Rewriting() {}

  /** The same texts typed otherwise, about every second of them. */
  static Application typed(Application application, Random random) {
    return Records.rewritten(
        application,
        (property, text) ->
            KEPT.contains(property) || random.nextBoolean()
                ? text
                : Typing.otherwise(text, random.nextInt(10_000)));
  }

  /** The same words, names and keys in other spellings, where they have any. */
  static Application spelt(Application application, Random random) {
    return Records.rewritten(
        application,
        (property, text) -> SPELT.containsKey(property) ? spelt(property, text, random) : text);
  }

  private static String spelt(String property, String text, Random random) {
    Vocabulary vocabulary = SPELT.get(property);
    String word = Folding.said(text) == null ? null : vocabulary.find(text);
    if (word == null) {
      return text;
    }
    List<String> spellings = vocabulary.spellings(word);
    int chosen = random.nextInt(spellings.size() + 1);
    return chosen == spellings.size()
        ? Typing.renumbered(word)
        : Written.filled(spellings.get(chosen), random.nextInt(100));
  }

  /** A fact such as {@code Indicator[培养人次]}, the same for all spellings of its key. */
  static String fact(String fact) {
    int bracket = fact.indexOf('[');
    if (bracket < 0) {
      return fact;
    }
    String type = fact.substring(0, bracket);
    String key = fact.substring(bracket + 1, fact.length() - 1);
    return type + '[' + (KEYS.containsKey(type) ? Names.key(KEYS.get(type), key) : key) + ']';
  }
}
