package dev.plumbline.workbench.cases;

import dev.plumbline.Bilingual;
import dev.plumbline.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something of the rules that no case tries. Immutable.
 *
 * @param clause the clause's id; {@code null} for the condition of a scope
 * @param file the file of the rule, within the pack
 * @param line the line, from 1
 * @param column the column, from 1
 * @param what what is not tried
 */
public record Hole(@Nullable String clause, String file, int line, int column, Bilingual what) {
  /** Makes what cases and rules say fit to be shown. */
  public Hole {
    what = Saying.shown(what);
  }

  /** {@code file:line:column: what}, in Chinese. */
  @Override
  public String toString() {
    return problem().toString();
  }

  /** The same in English. */
  public String toEnglish() {
    return problem().in(Locale.ENGLISH);
  }

  private Problem problem() {
    return Problem.at(file, line, column, new Bilingual(what.chinese(), what.english()));
  }
}
