package dev.plumbline;

/**
 * What is bounded, and how far. Whoever goes beyond is told so in words: a pack is not loaded, an
 * application is not read, a rule is set aside and the others decide. {@link Limits} sets others.
 */
public enum Limit {
  // Packs

  /** Kilobytes of one file of a pack. */
  FILE_KILOBYTES(1024),
  /** Kilobytes of all files of a pack. */
  PACK_KILOBYTES(16 * 1024),
  /** Files of a pack. */
  PACK_FILES(2000),
  /** Files and folders that are passed over to find them. */
  FOLDER_ENTRIES(50_000),
  /** Words and signs in all rule files together. */
  PACK_TOKENS(400_000),
  /** Words and signs of one rule or declared type. */
  RULE_TOKENS(4000),
  /** Conditions on one fact, between the brackets of a pattern. */
  ITEMS(100),
  /** Characters of a text in a rule. */
  RULE_TEXT(2000),
  /** Rules of a pack, definitions included. */
  RULES(5000),
  /** Rules above each other that a rule extends. */
  EXTENDS(16),
  /** Cases of a pack. */
  CASES(10_000),
  /** Problems that are told; more are counted. */
  PROBLEMS(1000),

  // Applications

  /** Kilobytes of one JSON text. */
  JSON_KILOBYTES(20 * 1024),
  /** Values in one JSON text: texts, numbers, lists, objects. */
  JSON_VALUES(200_000),
  /** Characters of one text of an application. */
  TEXT(1_000_000),
  /** Facts of one application that rules look at. */
  FACTS(200_000),
  /** Contracts of one application, which is judged with each of them alone. */
  CONTRACTS(50),
  /** Combinations of facts that a rule keeps while it is matched. */
  MATCHES(1_000_000),
  /** Facts that a rule looks at to find them. */
  LOOKS(20_000_000),
  /** Facts that all rules together look at on one application. */
  LOOKS_IN_ALL(200_000_000),
  /** Facts that a rule looks at over a call. */
  LOOKS_OVER_CALL(2_000_000_000),
  /** Steps in which a rule may have to match its regular expressions on the texts given. */
  REGEX_STEPS(20_000_000),
  /** Pieces of evidence of a finding, and missing facts of one; more are counted. */
  EVIDENCE(100);

  private final long usual;

  Limit(long usual) {
    this.usual = usual;
  }

  /** The limit unless {@link Limits} say otherwise. */
  public long usual() {
    return usual;
  }
}
