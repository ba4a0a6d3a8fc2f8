package dev.plumbline.core.annotate;

import dev.plumbline.Clause;
import dev.plumbline.Concordance;
import dev.plumbline.Concordance.Stretch;
import dev.plumbline.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds clauses in an official text. A clause is found by its citation, which leads down to a line,
 * and by its words, which first stand at or after that line; what is found is widened to the
 * punctuation around.
 */
public final class Locator {
  /** The beginning of the text, as citations call it. */
  private static final String BEGINNING = "文首";

  private static final String OPENING = "-【(“\"";
  private static final String AFTER_TITLE = "、.:,;。()】”\"";

  private final PlainText text;
  private final Layout layout;
  private final List<List<String>> owners = new ArrayList<>();

  private Locator(String officialText) {
    text = new PlainText(officialText);
    layout = new Layout(text);
    for (int i = 0; i < text.length(); i++) {
      owners.add(new ArrayList<>(0));
    }
  }

  /** Finds the clauses; checks that are no clauses of the guideline are passed over. */
  public static Concordance locate(String officialText, List<Clause> clauses) {
    Locator locator = new Locator(officialText);
    List<String> notFound = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause.kind() != Kind.DERIVED && !locator.find(clause)) {
        notFound.add(clause.id());
      }
    }
    return new Concordance(locator.stretches(), notFound);
  }

  private boolean find(Clause clause) {
    if (clause.words() == null) {
      return false;
    }
    int place = place(clause.citation());
    int from = -1;
    int to = place;
    for (String piece : clause.words().split("…")) {
      String words = PlainText.of(piece);
      int at = text.indexOf(words, to);
      if (at < 0) {
        return false;
      }
      from = from < 0 ? at : from;
      to = at + words.length();
    }
    int begin = layout.begin(from);
    int end = layout.end(to);
    for (int at = begin; at < end; at++) {
      owners.get(at).add(clause.id());
    }
    return true;
  }

  /** Where a citation leads: element by element down the text, past those that are not there. */
  private int place(String citation) {
    int place = 0;
    for (String element : citation.split("/")) {
      String title = PlainText.of(element);
      int line = element.equals(BEGINNING) ? 0 : layout.lineFrom(place);
      while (!element.equals(BEGINNING) && line < text.length() && !entitled(line, title)) {
        line = layout.lineFrom(line + 1);
      }
      place = line < text.length() ? line : place;
    }
    return place;
  }

  private boolean entitled(int line, String title) {
    int begin = line;
    while (begin < text.length() && OPENING.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    int end = begin + title.length();
    return text.startsWith(title, begin)
        && (end >= text.length()
            || AFTER_TITLE.indexOf(text.charAt(end)) >= 0
            || !text.gapBefore(end).isEmpty());
  }

  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (at == text.length() || parted(start, at)) {
        add(stretches, start, at);
        start = at;
      }
    }
    return stretches;
  }

  /** Whether another stretch begins; what no clause covers is cut by lines and cells. */
  private boolean parted(int start, int at) {
    if (!owners.get(at).equals(owners.get(start))) {
      return true;
    }
    return owners.get(start).isEmpty()
        && (layout.heads(at) != layout.heads(at - 1) || layout.apart(at));
  }

  private void add(List<Stretch> stretches, int start, int end) {
    List<String> clauses = owners.get(start);
    int from = start;
    int to = end;
    while (clauses.isEmpty() && from < to && !layout.speaks(from)) {
      from++;
    }
    while (clauses.isEmpty() && from < to && !layout.speaks(to - 1)) {
      to--;
    }
    if (from < to) {
      int size = (int) IntStream.range(from, to).filter(layout::speaks).count();
      boolean heading = clauses.isEmpty() && layout.heads(from);
      stretches.add(new Stretch(text.from(from), text.to(to - 1), size, heading, clauses));
    }
  }
}
