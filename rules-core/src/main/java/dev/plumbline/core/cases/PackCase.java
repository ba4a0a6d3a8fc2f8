package dev.plumbline.core.cases;

import dev.plumbline.Examination;
import java.util.List;

/**
 * A case: applications, and what the rules are to make of them. Immutable.
 *
 * @param file the file it stands in, within the pack
 * @param line the line it begins on, from 1
 * @param column the column it begins in, from 1
 * @param name its name, once in a file
 * @param applications the application; of a case over a call, all of them
 * @param overCall whether it is a case over a call
 * @param examination how to examine
 * @param expectation what is to come out
 */
public record PackCase(
    String file,
    int line,
    int column,
    String name,
    List<CaseApplication> applications,
    boolean overCall,
    Examination examination,
    Expectation expectation) {
  /** Copies the list. */
  public PackCase {
    applications = List.copyOf(applications);
  }

  /** The application of a case over one, as the bytes of a JSON file. */
  public byte[] application() {
    return applications.get(0).bytes();
  }

  /** The file and the name: what a person calls it. */
  public String title() {
    return file + ": " + name;
  }
}
