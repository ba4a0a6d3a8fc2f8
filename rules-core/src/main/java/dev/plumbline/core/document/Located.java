package dev.plumbline.core.document;

import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a JSON or YAML document, which knows where it stands. */
public sealed interface Located {
  /** Where it stands. */
  Spot spot();

  /** What a person calls such a value. */
  Message called();

  /** The text of a single value as it is written; {@code null} of others. */
  default String single() {
    return null;
  }

  /**
   * The same value as the root of a document of its own, with the pointers that values have there.
   * Lines and columns stay those at which it was written: of a member those of its name, which is
   * what one looks for in YAML.
   */
  default Located asRoot() {
    return at(new Spot(null, null, spot().source(), spot().line(), spot().column()));
  }

  private Located at(Spot spot) {
    if (this instanceof Fields fields) {
      Map<String, Member> members = new LinkedHashMap<>();
      fields
          .members()
          .forEach(
              (name, member) -> {
                Spot named = spot.child(name, member.name());
                members.put(name, new Member(named, member.value().at(named)));
              });
      return new Fields(spot, members);
    }
    if (this instanceof Items items) {
      List<Located> moved = new ArrayList<>();
      for (Located item : items.items()) {
        moved.add(item.at(spot.child(String.valueOf(moved.size()), item.spot())));
      }
      return new Items(spot, moved);
    }
    if (this instanceof Words words) {
      return new Words(spot, words.text());
    }
    if (this instanceof Digits digits) {
      return new Digits(spot, digits.text());
    }
    return this instanceof Truth truth
        ? new Truth(spot, truth.value())
        : new Nothing(spot, ((Nothing) this).refused());
  }

  /** A member of an object: where its name stands, and its value. */
  record Member(Spot name, Located value) {}

  /** An object; its members are in the order of the text. */
  record Fields(Spot spot, Map<String, Member> members) implements Located {
    /** Takes the members over: a file has many objects, and only this package makes them. */
    public Fields {
      members = Collections.unmodifiableMap(members);
    }

    /** The value of a name, or {@code null}. */
    public Located get(String name) {
      Member member = members.get(name);
      return member == null ? null : member.value();
    }

    /** Where a name stands; of one that is not there, where the object begins. */
    public Spot spot(String name) {
      Member member = members.get(name);
      return member == null ? spot : member.name();
    }

    @Override
    public Message called() {
      return Message.of("document.object");
    }
  }

  /** An array. */
  record Items(Spot spot, List<Located> items) implements Located {
    /** Takes the items over. */
    public Items {
      items = Collections.unmodifiableList(items);
    }

    @Override
    public Message called() {
      return Message.of("document.array");
    }
  }

  /** A text. */
  record Words(Spot spot, String text) implements Located {
    @Override
    public Message called() {
      return Message.of("document.text");
    }

    @Override
    public String single() {
      return text;
    }
  }

  /** A number as it is written, so that no digit is lost and no exponent is worked out. */
  record Digits(Spot spot, String text) implements Located {
    @Override
    public Message called() {
      return Message.of("document.number");
    }

    @Override
    public String single() {
      return text;
    }
  }

  /** {@code true} or {@code false}. */
  record Truth(Spot spot, boolean value) implements Located {
    @Override
    public Message called() {
      return Message.of("document.literal", String.valueOf(value));
    }

    @Override
    public String single() {
      return String.valueOf(value);
    }
  }

  /** {@code null}, or a value that was refused already and is reported. */
  record Nothing(Spot spot, boolean refused) implements Located {
    @Override
    public Message called() {
      return Message.of("document.literal", "null");
    }
  }
}
