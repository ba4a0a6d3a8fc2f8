package dev.plumbline;

import java.util.List;
import java.util.Objects;

/**
 * What else to know about a finding or an input. Immutable.
 *
 * @param kind what it tells
 * @param about what it tells that of, as the kind says
 */
public record Notice(Kind kind, List<Bilingual> about) {
  /** Copies the list. */
  public Notice {
    Objects.requireNonNull(kind, "kind");
    about = List.copyOf(about);
  }

  /** The notice in words. */
  public Bilingual text() {
    return Engines.wording().text(this);
  }

  /** What a notice tells, and of what. */
  public enum Kind {
    /** A person has to decide, because of doubts: their names. */
    DOUBT,
    /** It could not be seen whether a person has to decide: the name of the doubt. */
    UNDECIDED_DOUBT,
    /** A person has to decide, because of words that are not recognised: the missing facts. */
    UNRECOGNISED,
    /** A reviewer has still to judge. */
    AWAITS_JUDGEMENT,
    /** A reviewer found it met: who, when and why; each empty if it is not known. */
    JUDGED_MET,
    /** A reviewer found it not met: who, when and why; each empty if it is not known. */
    JUDGED_NOT_MET,
    /** A rule cannot be carried out on these facts: its name. */
    RULE_FAULTY,
    /** A rule would have to compare too many facts: its name. */
    RULE_COMPARES_TOO_MUCH,
    /** A rule would have to search texts that are too long: its name. */
    RULE_SEARCHES_TOO_MUCH,
    /** All rules together would be too much work, and one was left out: its name. */
    RULES_TOO_MUCH,
    /** What was carried out and what is explained differ: the name of the rule. */
    RULE_DISAGREES,
    /** There is more evidence than is told: how much. */
    MORE_EVIDENCE,
    /** More facts are missing than are told: how many. */
    MORE_MISSING,
    /** More other applications are concerned than are told: how many are told. */
    MORE_OTHERS,
    /** A judgement that no clause asked for: the clause's id. */
    UNUSED_JUDGEMENT,
    /** The number of the lead's identity document is not whole. */
    ID_INCOMPLETE,
    /** The number of the lead's identity document has a wrong check digit. */
    ID_CHECK_DIGIT,
    /** A fact that no clause asks for: its type, its name. */
    UNASKED,
    /** The same: its type, its name, the nearest that is asked for. */
    UNASKED_NEAR,
    /** More facts that no clause asks for: their type, how many. */
    MORE_UNASKED,
    /**
     * Of several contracts one was taken: how many, then its number, day and type; each of these
     * empty if it is not known.
     */
    BEST_CONTRACT,
    /** In the words of an earlier version, which wrote the verdict. */
    AS_TOLD
  }
}
