package dev.plumbline.core.json;

import dev.plumbline.Bilingual;
import dev.plumbline.core.document.Echo;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.words.Message;
import java.util.Collection;
import java.util.List;

/** Guesses which property someone meant who wrote a name that no property has. */
final class Nearest {
  /** As many names are told, and looked at for a guess; the guideline's own types come last. */
  private static final int MOST = 200;

  private Nearest() {}

  /**
   * A name that may be written.
   *
   * @param name the name in JSON
   * @param title what a person calls it, or {@code null}
   */
  record Known(String name, Bilingual title) {
    /** The name, with the title where it has one. */
    Message shown() {
      return title == null
          ? Message.of("json.name", name)
          : Message.of("json.nameAndTitle", name, title);
    }
  }

  /** What to say of a name that is not known. */
  static Message unknown(String written, Collection<Known> known) {
    Known guess = guess(written, known);
    if (guess != null) {
      return Message.of("json.unknownNear", Echo.of(written), guess.shown());
    }
    List<String> names = known.stream().map(Known::name).limit(MOST).toList();
    return known.size() <= MOST
        ? Message.of("json.unknown", Echo.of(written), names)
        : Message.of("json.unknownOfMany", Echo.of(written), names, known.size());
  }

  /** The nearest known name or title, {@code null} if none is near. */
  private static Known guess(String written, Collection<Known> known) {
    Known nearest = null;
    int least = Names.FAR;
    for (Known each : known.stream().limit(MOST).toList()) {
      int distance = distance(written, each);
      if (distance < least) {
        least = distance;
        nearest = each;
      }
    }
    return nearest;
  }

  private static int distance(String written, Known known) {
    int name = Names.distance(written, known.name());
    return known.title() == null
        ? name
        : Math.min(
            name,
            Math.min(
                Names.distance(written, known.title().chinese()),
                Names.distance(written, known.title().english())));
  }
}
