package dev.plumbline.core.words;

import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text of the catalogue, parsed: in the notation of {@link MessageFormat}, but numbers stand as
 * plain digits, unless the text has a choice by them: {@code 1 day, 2 days}. Immutable.
 *
 * @param format what fills in a text that has a choice; {@code null} for one that has none
 * @param pieces what stands before, between and after the places
 * @param places which argument stands in each
 */
record Template(MessageFormat format, List<String> pieces, int[] places) {
  // Not in any text, and not to be confused with what stands in one.
  private static final char MARK = '\uE000';

  static Template of(String pattern) {
    MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
    Format[] formats = format.getFormats();
    boolean chooses = Arrays.stream(formats).anyMatch(each -> each != null);
    Arrays.setAll(formats, i -> formats[i] == null ? new AsItIs() : formats[i]);
    format.setFormats(formats);
    return chooses ? new Template(format, List.of(), new int[0]) : plain(format);
  }

  /** Finds the places by filling in marks. */
  private static Template plain(MessageFormat format) {
    Object[] marks = new Object[format.getFormatsByArgumentIndex().length];
    Arrays.setAll(marks, i -> MARK + String.valueOf(i) + MARK);
    String[] parts = format.format(marks).split(String.valueOf(MARK), -1);
    List<String> pieces = new ArrayList<>();
    int[] places = new int[parts.length / 2];
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0) {
        pieces.add(parts[i]);
      } else {
        places[i / 2] = Integer.parseInt(parts[i]);
      }
    }
    return new Template(null, List.copyOf(pieces), places);
  }

  /** The text, with these in its places. */
  String with(Object[] arguments) {
    if (format != null) {
      return ((MessageFormat) format.clone()).format(arguments);
    }
    StringBuilder text = new StringBuilder(pieces.get(0));
    for (int i = 0; i < places.length; i++) {
      text.append(arguments[places[i]]).append(pieces.get(i + 1));
    }
    return text.toString();
  }

  private static final class AsItIs extends Format {
    private static final long serialVersionUID = 1L;

    @Override
    public StringBuffer format(Object argument, StringBuffer to, FieldPosition place) {
      return to.append(argument);
    }

    @Override
    public Object parseObject(String text, ParsePosition place) {
      throw new UnsupportedOperationException();
    }
  }
}
