package dev.plumbline.cli;

/** The lines of an opinion. */
final class Page {
  private static final String INDENT = "  ";

  private final Style style;
  private final StringBuilder text = new StringBuilder();

  Page(Style style) {
    this.style = style;
  }

  /** A heading, with an empty line before it. */
  void heading(String heading) {
    gap();
    styled(style.bold(Plain.line(heading)));
  }

  /** A line of text from outside. */
  void line(int depth, String line) {
    styled(INDENT.repeat(depth) + Plain.line(line));
  }

  /** A line that is fit for a terminal already. */
  void styled(String line) {
    text.append(line).append('\n');
  }

  /** An empty line. */
  void gap() {
    text.append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
