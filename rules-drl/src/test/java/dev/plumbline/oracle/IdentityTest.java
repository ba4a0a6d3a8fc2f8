package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.fact.IdNumber;
import org.junit.jupiter.api.Test;

/** Which identity numbers tell a person from others. */
class IdentityTest {
  private static void key(String expected, String... numbers) {
    for (String number : numbers) {
      assertEquals(expected, Identity.key(new IdNumber(number)), number);
    }
  }

  private static void none(String... numbers) {
    for (String number : numbers) {
      assertNull(Identity.key(new IdNumber(number)), number);
    }
  }

  @Test
  void numbersOfDocuments() {
    key(
        "31010119800101000x",
        "31010119800101000X",
        "31010119800101000x",
        "３１０１０１１９８００１０１０００Ｘ",
        "310101 19800101 000X",
        "310101-19800101-000X",
        "310101\u00A019800101\u200B000x");
    key("310101800101001", "310101800101001", "310101 800101 001");
    key("310101200002290018", "310101200002290018");
    key("e12345678", "E12345678", "e1234 5678", "Ｅ１２３４５６７８");
    key("h1234567890", "H1234567890");
    key("01234567", "01234567", "0123 4567");
    key("usa310198001011", "USA310198001011");
  }

  @Test
  void numbersThatAreNone() {
    assertNull(Identity.key(null));
    none("310101********0018", "310101××××××××0018", "310101●●●●●●●●0018", "310101xxxxxxxx0018");
    none("3101011980010100", "31010119800101001", "3101011980010100181");
    none("3101O119800101001X", "X10101198001010018", "31010119800101X018");
    none("无", "待补", "待定", "办理中", "不详", "000000000000000000", "111111111111111");
    none("310101199013010018", "310101199000010018", "310101189912310018");
    none("310101210001010018", "310101900001001", "XXX310198001011");
    none("E123", "ABCDEFG", "E12XXXX78", "E1234567890123");
  }

  @Test
  void checkDigit() {
    for (String number : new String[] {"310101198001010018", "31010119800101000x"}) {
      assertFalse(Identity.mistyped(new IdNumber(number)), number);
    }
    for (String number : new String[] {"310101198001010019", "310101199001011237"}) {
      assertTrue(Identity.mistyped(new IdNumber(number)), number);
      assertEquals(number, Identity.key(new IdNumber(number)), "it stays a key");
    }
    for (String number : new String[] {"310101800101001", "E12345678", "310101********0019"}) {
      assertFalse(Identity.mistyped(new IdNumber(number)), number);
    }
  }
}
