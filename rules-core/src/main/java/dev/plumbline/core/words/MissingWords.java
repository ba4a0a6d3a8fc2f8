package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import dev.plumbline.MissingFact;
import dev.plumbline.MissingFact.Instead;

/** What is missing, and why what is written instead is no help. */
final class MissingWords {
  private MissingWords() {}

  /** What is missing. */
  static Bilingual text(MissingFact missing) {
    Bilingual title = Names.quoted(missing.title());
    Instead instead = missing.instead();
    return instead == null ? title : instead(title, instead).words();
  }

  private static Message instead(Bilingual title, Instead instead) {
    return switch (instead.unfit()) {
      case UNTOLD -> Message.of("missing.untold", title);
      case SAYS_NOTHING -> Message.of("missing.saysNothing", title, instead.written());
      case FRACTION -> Message.of("missing.fraction", title, instead.written());
      case UNIT ->
          Message.of(
              "missing.unit",
              title,
              instead.written(),
              instead.units().stream().map(UnitWords::alone).toList());
      case UNKNOWN_WORD -> unknownWord(title, instead);
    };
  }

  private static Message unknownWord(Bilingual title, Instead instead) {
    boolean more = instead.known().size() > instead.asked().size();
    Object known =
        more
            ? Message.of(
                "missing.knownAmongOthers",
                instead.asked().stream().map(Names::quoted).toList(),
                instead.known().size())
            : Message.of("missing.known", instead.asked().stream().map(Names::quoted).toList());
    return instead.nearest() == null
        ? Message.of("missing.unknownWord", title, instead.written(), known)
        : Message.of("missing.unknownWordNear", title, instead.written(), known, instead.nearest());
  }
}
