package dev.plumbline.core.json;

import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands. */
sealed interface Located {
  Spot spot();

  /** What a person calls such a value. */
  String called();

  /** A property of an object: where its name stands, and its value. */
  record Member(Spot name, Located value) {}

  /** An object; its members are in the order of the text. */
  record Fields(Spot spot, Map<String, Member> members) implements Located {
    @Override
    public String called() {
      return "对象 {…}";
    }
  }

  /** An array. */
  record Items(Spot spot, List<Located> items) implements Located {
    @Override
    public String called() {
      return "数组 […]";
    }
  }

  /** A text. */
  record Words(Spot spot, String text) implements Located {
    @Override
    public String called() {
      return "文字";
    }
  }

  /** A number as it is written, so that no digit is lost and no exponent is worked out. */
  record Digits(Spot spot, String text) implements Located {
    @Override
    public String called() {
      return "数字";
    }
  }

  /** {@code true} or {@code false}. */
  record Truth(Spot spot, boolean value) implements Located {
    @Override
    public String called() {
      return "「" + value + "」";
    }
  }

  /** {@code null}, or a value that was refused already and is reported. */
  record Nothing(Spot spot, boolean refused) implements Located {
    @Override
    public String called() {
      return "「null」";
    }
  }
}
