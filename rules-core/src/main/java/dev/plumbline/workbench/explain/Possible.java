package dev.plumbline.workbench.explain;

import dev.plumbline.Bilingual;
import dev.plumbline.workbench.proof.Answer;
import java.util.List;

/**
 * What is proven of all applications. Immutable.
 *
 * @param question what is asked
 * @param proven whether it is so; {@link Proven#OPEN} if that could not be decided
 * @param text what is said of it, in a line: with the example, or why it could not be decided
 * @param example what is written in a smallest application that shows it; empty if none does
 */
public record Possible(Question question, Proven proven, Bilingual text, List<Bilingual> example) {
  /** Copies the list. */
  public Possible {
    example = List.copyOf(example);
  }

  /** What is asked of clauses. */
  public enum Question {
    /** Whether any application can meet it. */
    MET,
    /** Whether any application can violate it. */
    VIOLATED,
    /** Whether both apply to some application, and none can meet both. */
    CLASH,
    /** Whether no application that meets the first violates the second. */
    SECOND_FOLLOWS,
    /** Whether no application that meets the second violates the first. */
    FIRST_FOLLOWS
  }

  /** What is known. */
  public enum Proven {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** It could not be decided. */
    OPEN
  }

  static Possible of(Question question, Answer answer, Bilingual text) {
    return new Possible(
        question,
        answer instanceof Answer.Unknown
            ? Proven.OPEN
            : answer instanceof Answer.Yes ? Proven.YES : Proven.NO,
        text,
        example(answer));
  }

  /** Where an answer that it is not so has an example of its own. */
  static Possible of(Question question, Answer answer, Bilingual text, Answer otherwise) {
    Possible one = of(question, answer, text);
    return one.proven() == Proven.NO
        ? new Possible(question, Proven.NO, text, example(otherwise))
        : one;
  }

  /** Where it is so if an application that shows otherwise can never be. */
  static Possible unless(Question question, Answer answer, Bilingual text) {
    Possible otherwise = of(question, answer, text);
    return new Possible(
        question,
        switch (otherwise.proven()) {
          case YES -> Proven.NO;
          case NO -> Proven.YES;
          case OPEN -> Proven.OPEN;
        },
        text,
        otherwise.example());
  }

  private static List<Bilingual> example(Answer answer) {
    return answer instanceof Answer.Yes yes ? yes.witness().given() : List.of();
  }
}
