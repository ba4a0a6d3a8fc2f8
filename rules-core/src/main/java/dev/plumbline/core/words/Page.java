package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import dev.plumbline.Report;
import dev.plumbline.Report.Piece;
import dev.plumbline.Report.Tone;
import dev.plumbline.spi.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report while it is written, in one language. */
public final class Page {
  private static final String INDENT = "  ";

  private final Locale locale;
  private final List<Piece> pieces = new ArrayList<>();

  /** An empty page in the language of a locale. */
  public Page(Locale locale) {
    this.locale = locale;
  }

  /** The language, as a locale. */
  public Locale locale() {
    return locale;
  }

  /** A heading, with an empty line before it. */
  public void heading(Message heading) {
    heading(heading.words());
  }

  /** A heading, with an empty line before it. */
  public void heading(Bilingual heading) {
    gap();
    put(Tone.HEADING, heading);
    end();
  }

  /** A line of its own. */
  public void line(int depth, Message line) {
    line(depth, line.words());
  }

  /** A line of its own. */
  public void line(int depth, Bilingual line) {
    indent(depth);
    put(Tone.PLAIN, line);
    end();
  }

  /** Begins a line. */
  public void indent(int depth) {
    put(Tone.PLAIN, INDENT.repeat(depth));
  }

  /** A part of a line, without blanks around it. */
  public void put(Tone tone, Message message) {
    put(tone, message.words());
  }

  /** A part of a line, without blanks around it. */
  public void put(Tone tone, Bilingual text) {
    put(tone, text.in(locale).strip());
  }

  /** A part of a line that is the same in both languages: a sign, or a path, which stays whole. */
  public void put(Tone tone, String text) {
    pieces.add(new Piece(tone, Shown.name(text)));
  }

  /** What another report says, in its lines. */
  public void put(Report other) {
    pieces.addAll(other.pieces());
  }

  /** Ends a line. */
  public void end() {
    pieces.add(new Piece(Tone.PLAIN, "\n"));
  }

  /** An empty line. */
  public void gap() {
    end();
  }

  /** What is written. */
  public Report report() {
    return new Report(pieces);
  }
}
