package dev.plumbline.batch.form;

/** What a form is written as. */
public enum FormFormat {
  /** A page for a browser, to read and print. */
  HTML(".html"),

  /** For print and mail, with its fonts. */
  PDF(".pdf"),

  /** To go on writing in a word processor. */
  DOCX(".docx");

  private final String ending;

  FormFormat(String ending) {
    this.ending = ending;
  }

  /** How the names of its files end. */
  String ending() {
    return ending;
  }
}
