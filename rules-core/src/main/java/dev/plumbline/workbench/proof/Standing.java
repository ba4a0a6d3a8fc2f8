package dev.plumbline.workbench.proof;

import dev.plumbline.Bilingual;
import dev.plumbline.core.words.Message;

/** What an application comes to by a clause, or by a doubt about one; the later, the worse. */
public enum Standing {
  /** The clause is about others. */
  NOT_APPLICABLE,
  /** It is met. */
  SATISFIED,
  /** It is not known whether it applies. */
  OPEN_SCOPE,
  /** It applies, and a word that it needs is not recognised. */
  UNREAD,
  /** It applies, and something that it needs is missing. */
  MISSING,
  /** It is not met. */
  VIOLATED,
  /** A doubt is not raised. */
  CLEAR,
  /** A doubt is raised. */
  DOUBTED;

  static Standing of(int scope, int whole) {
    if (scope != Truths.TRUE) {
      return scope == Truths.FALSE ? NOT_APPLICABLE : OPEN_SCOPE;
    }
    return switch (whole) {
      case Truths.TRUE -> SATISFIED;
      case Truths.UNREAD -> UNREAD;
      case Truths.OPEN -> MISSING;
      default -> VIOLATED;
    };
  }

  /** What it is called. */
  public Bilingual title() {
    return Message.of(
            switch (this) {
              case NOT_APPLICABLE -> "proof.notApplicable";
              case SATISFIED -> "proof.satisfied";
              case OPEN_SCOPE -> "proof.openScope";
              case UNREAD -> "proof.unread";
              case MISSING -> "proof.missing";
              case VIOLATED -> "proof.violated";
              case CLEAR -> "proof.clear";
              case DOUBTED -> "proof.doubted";
            })
        .words();
  }
}
