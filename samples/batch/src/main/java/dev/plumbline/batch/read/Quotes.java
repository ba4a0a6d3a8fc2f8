package dev.plumbline.batch.read;

/** Follows the quotation marks of a text that grows line by line. */
final class Quotes {
  private final char separator;
  private int looked;
  private boolean open;
  private boolean begins = true;
  private boolean closed;
  private boolean amiss;

  Quotes(char separator) {
    this.separator = separator;
  }

  /** Whether a value goes on at the end of the text. */
  boolean isOpen(CharSequence text) {
    for (; looked < text.length(); looked++) {
      char c = text.charAt(looked);
      if (open) {
        closed = c == '"';
        open = !closed;
        continue;
      }
      open = c == '"' && (begins || closed);
      amiss |= closed && !open && c != separator;
      begins = c == separator;
      closed = false;
    }
    return open;
  }

  /** Whether a value ended where none can end: its first quotation mark was one too many. */
  boolean closesAmiss(CharSequence text) {
    isOpen(text);
    return amiss;
  }
}
