package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.InputException;
import dev.plumbline.spi.Folding;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a number is: which numbers are the same, and which say nothing of it. */
class IdNumberTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a resident's number, today's
          310101199001011234      | 310101199001011234
          11010519491231002X      | 11010519491231002X
          11010519491231002x      | 11010519491231002X
          １１０１０５１９４９１２３１００２Ｘ | 11010519491231002X
          １１０１０５１９４９１２３１００２ｘ | 11010519491231002X
          310101 19900101 1234    | 310101199001011234
          3 1 0 1 0 1 1 9 9 0 0 1 0 1 1 2 3 4 | 310101199001011234
          310101-19900101-1234    | 310101199001011234
          310101－19900101—1234   | 310101199001011234
          310101 - 19900101 - 1234 | 310101199001011234
          310101\u300019900101\u00A01234 | 310101199001011234
          310101\u200B199001011234\uFEFF | 310101199001011234
          310101200002290012      | 310101200002290012
          310101190001010015      | 310101190001010015
          # residents of Hong Kong, Macao and Taiwan
          810000199003070015      | 810000199003070015
          830000197511300029      | 830000197511300029
          # and the one before
          310101900101123         | 310101900101123
          310101 900101 123       | 310101900101123
          ３１０１０１９００１０１１２３ | 310101900101123
          310101040229123         | 310101040229123
          # a day too many for its month is a slip of the pen
          310101199006311234      | 310101199006311234
          310101000229123         | 310101000229123
          # permanent residence cards, from 2023 on and before
          910123198507120046      | 910123198507120046
          USA310090010112         | USA310090010112
          usa310090010112         | USA310090010112
          USA 3100 9001 0112      | USA310090010112
          XXA310090010112         |
          # passports and permits
          E12345678               | E12345678
          e12345678               | E12345678
          Ｅ１２３４５６７８      | E12345678
          E 1234 5678             | E12345678
          E-1234-5678             | E12345678
          EA1234567               | EA1234567
          EX1234567               | EX1234567
          G12345678               | G12345678
          C01X00T47               | C01X00T47
          123456789               | 123456789
          AB1234                  | AB1234
          H12345678               | H12345678
          H1234567801             | H1234567801
          M12345678               | M12345678
          C12345678               | C12345678
          12345678                | 12345678
          123456789012            | 123456789012
          """)
  void areComparedByTheirKey(String number, String key) {
    assertEquals(key, new IdNumber(number).key());
    if (key != null) {
      assertEquals(key, new IdNumber(key).key());
      assertEquals(Folding.stripped(number), new IdNumber(" " + number + "\u3000").value());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // masked
        "310101********1234",
        "310101****1234",
        "310101*********234",
        "***************234",
        "3101011990010112**",
        "******************",
        "310101××××××××1234",
        "310101●●●●●●●●1234",
        "310101○○○○○○○○1234",
        "310101■■■■■■■■1234",
        "310101________1234",
        "310101????????1234",
        "310101########1234",
        "310101…1234",
        "310101......1234",
        "310101••••••••1234",
        "310101某某某某1234",
        "310101xxxxxxxx1234",
        "310101XXXXXXXX1234",
        "310101ｘｘｘｘ1234",
        "3101xxxx1234",
        "31xx1234",
        "310101x1234",
        "31010119900101XXXX",
        "3101011990010112XX",
        "310101--------1234",
        "310101————1234",
        "310101－－－－1234",
        "310101~~~~~1234",
        "310101- - - -1234",
        "310101        1234",
        "310101\u3000\u3000\u3000\u30001234",
        "E12***678",
        "E12××678",
        "E12xxx678",
        "E12XX5678",
        "E1234567X XX",
        "E12--5678",
        "E12――5678",
        "USA3100****0112",
        "USA3100XXXX0112",
        // of another length
        "1",
        "12345",
        "E1234",
        "1234567890123",
        "12345678901234",
        "31010119900101123",
        "3101011990010112",
        "3101011990010112345",
        "3101019001011234",
        "31010190010112",
        "31010119900101123XX",
        "310101199001011234X",
        "310101199001011234 310101199001011234",
        "US310090010112",
        "USAA310090010112",
        "USA3100900101123",
        "E1234567890123",
        // with letters and signs where none belong
        "31O101199001011234",
        "3101011990O1011234",
        "X10101199001011234",
        "31010119900101X234",
        "31010119900101123A",
        "31010119900101123×",
        "31010190010112X",
        "31010119900101123/",
        "310101.19900101.1234",
        "310101199001011234。",
        "身份证310101199001011234",
        "310101199001011234(本人)",
        "3101011990010112三四",
        "沪E12345678",
        "H12345678(01)",
        "ABCDEFGH",
        "PASSPORT",
        "ABCDE123",
        // of no day
        "310101199013011234",
        "310101199000011234",
        "310101199001321234",
        "310101199001001234",
        "310101189912311234",
        "440524188001010014",
        "310101210001011234",
        "310101000001011234",
        "310101901301123",
        "310101900001123",
        // standing for one that is not there
        "无",
        "/",
        "-",
        "--------",
        "略",
        "待定",
        "待补",
        "待补充",
        "办理中",
        "N/A",
        "见附件",
        "000000",
        "00000000",
        "111111111111111",
        "000000000000000",
        "000000000000000000",
        "111111111111111111",
        "999999999999999999",
        "11111111111111111X",
        "E00000000",
        "H1111111111",
        "USA000000000000",
        "XXXXXXXX",
        "xxxxxxxxxxxxxxxxxx",
        "123456789012345678",
        "012345678901234567",
      })
  void hasNoKey(String number) {
    assertNull(new IdNumber(number).key());
    assertNull(new IdNumber(" " + number + "\u200B").key());
  }

  @Test
  void othersAreOtherPeoples() {
    assertNotEquals(key("310101199001011234"), key("310101199001011242"));
    assertNotEquals(key("110105194912310021"), key("11010519491231002X"));
    assertNotEquals(key("E12345678"), key("G12345678"));
    assertNotEquals(key("E12345678"), key("12345678"));
    assertNotEquals(key("USA310090010112"), key("CAN310090010112"));
  }

  private static String key(String number) {
    String key = new IdNumber(number).key();
    assertNotNull(key, number);
    return key;
  }

  /**
   * The digits times 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2, by hand; the remainders of their sum by
   * 11 from 0 to 10 stand for 1 0 X 9 8 7 6 5 4 3 2.
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    // 7+9+0+5+0+20+2+9+24+27+7+18+30+5+0+0+4 = 167 = 15*11 + 2, X
    "11010519491231002X, true",
    "11010519491231002x, true",
    "110105-19491231-002Ｘ, true",
    "110105194912310020, false",
    "110105194912310021, false",
    "110105194912310029, false",
    // 21+9+0+5+0+4+2+9+54+0+0+9+0+5+8+8+6 = 140 = 12*11 + 8, 4
    "310101199001011234, true",
    "310101 19900101 1234, true",
    "310101199001011233, false",
    "310101199001011235, false",
    "31010119900101123X, false",
    // 21+9+0+0+0+0+2+9+0+0+0+18+30+5+0+0+0 = 94 = 8*11 + 6, 6
    "310000190002310006, true",
    "310000190002310000, false",
    // 56+9+0+0+0+0+2+9+54+0+0+27+0+35+0+0+2 = 194 = 17*11 + 7, 5
    "810000199003070015, true",
    "810000199003070051, false",
    // 63+9+0+5+16+12+2+9+48+15+0+63+10+10+0+0+8 = 270 = 24*11 + 6, 6
    "910123198507120046, true",
    "910123198507120064, false",
    // 21+18+0+25+0+0+4+0+0+0+0+18+20+45+0+0+2 = 153 = 13*11 + 10, 2
    "320500200002290012, true",
    "320500200002290021, false",
    // 42+45+30+5+16+24+2+9+48+24+7+18+20+25+24+16+2 = 357 = 32*11 + 5, 7
    "653126198812253417, true",
    // two digits exchanged
    "653126198812254317, false",
    "651326198812253417, false",
    // what has none
    "310101900101123, true",
    "E12345678, true",
    "USA310090010112, true",
    "310101********1234, true",
    "无, true",
  })
  void knowsTheCheckDigit(String number, boolean right) {
    assertEquals(right, new IdNumber(number).hasRightCheckDigit());
  }

  @Test
  void aWrongCheckDigitIsStillAKey() {
    assertEquals("310101199001011235", new IdNumber("310101199001011235").key());
    assertEquals("31010119900101123X", new IdNumber("31010119900101123x").key());
  }

  @ParameterizedTest
  @CsvSource({
    "310101199001011234, 310*************34",
    "11010519491231002x, 110*************2X",
    "１１０１０５１９４９１２３１００２Ｘ, 110*************2X",
    "310101-19900101-1234, 310*************34",
    "310101900101123, 310**********23",
    "USA310090010112, USA**********12",
    "H1234567801, H12******01",
    "E12345678, *********",
    "E1, **",
    "无, *",
    "310101********1234, 310*************34",
    "310101199001011234 310101199001011234, 310*******************************34",
  })
  void printsMasked(String number, String printed) {
    assertEquals(printed, new IdNumber(number).toString());
    assertFalse(Lead.builder().idNumber(new IdNumber(number)).build().toString().contains(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", "\u200B\uFEFF"})
  void isNotBlank(String blank) {
    String message =
        assertThrows(InputException.class, () -> new IdNumber(blank))
            .problems()
            .get(0)
            .text()
            .chinese();
    assertEquals("证件号码不能为空白", message);
    assertThrows(NullPointerException.class, () -> new IdNumber(null));
  }

  @Test
  void whatIsRefusedIsNotShown() {
    String message =
        assertThrows(InputException.class, () -> new IdNumber("310101\u202E199001011234"))
            .problems()
            .get(0)
            .text()
            .chinese();
    assertEquals("文字中有不可见的控制字符 U+202E，请删去后重新录入", message);
  }

  @Property
  void neverPrintsMoreThanFiveCharacters(@ForAll String text) {
    assertPrintsLittle("1" + text.replaceAll("[\0\u202B\u202D\u202E\u2067]", "") + "1");
  }

  @Property
  void neverPrintsMoreOfANumber(
      @ForAll @NumericChars @AlphaChars @StringLength(min = 1, max = 30) String number) {
    String printed = assertPrintsLittle(number);
    String upper = number.toUpperCase(Locale.ROOT);
    assertEquals(number.length(), printed.length());
    if (number.length() < 10) {
      assertEquals("*".repeat(number.length()), printed);
    } else {
      assertTrue(printed.matches("[^*]{3}\\*+[^*]{2}"), printed);
      assertEquals(upper.substring(0, 3), printed.substring(0, 3));
      assertEquals(upper.substring(upper.length() - 2), printed.substring(printed.length() - 2));
    }
  }

  private static String assertPrintsLittle(String number) {
    String printed = new IdNumber(number).toString();
    assertTrue(printed.replace("*", "").length() <= 5, printed);
    return printed;
  }

  /** Seventeen digits with a day of birth among them. */
  @Provide
  Arbitrary<String> seventeen() {
    Arbitrary<Integer> regions = Arbitraries.integers().between(110000, 999999);
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2099, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<Integer> sequences = Arbitraries.integers().between(0, 999);
    return Combinators.combine(regions, days, sequences)
        .as(
            (region, day, sequence) ->
                region
                    + day.format(DateTimeFormatter.BASIC_ISO_DATE)
                    + String.format("%03d", sequence));
  }

  /** By ISO 7064, MOD 11-2: with the check digit, doubling and adding ends at 1. */
  @Property
  void oneCheckDigitIsRight(@ForAll("seventeen") String digits) {
    int sum = 0;
    for (char digit : digits.toCharArray()) {
      sum = (sum + digit - '0') * 2 % 11;
    }
    for (int check = 0; check <= 10; check++) {
      IdNumber number = new IdNumber(digits + "0123456789X".charAt(check));
      assertEquals((sum + check) % 11 == 1, number.hasRightCheckDigit(), number::value);
      assertEquals(number.value(), number.key());
    }
  }

  @Property
  void writtenOtherwiseItIsTheSame(
      @ForAll("seventeen") String digits,
      @ForAll @IntRange(min = 1, max = 17) int place,
      @ForAll("gaps") String gap) {
    String number = digits + "X";
    String apart = number.substring(0, place) + gap + number.substring(place);
    assertEquals(number, new IdNumber(apart).key());
    assertEquals(number, new IdNumber(apart.toLowerCase(Locale.ROOT)).key());
    String wide =
        number
            .chars()
            .map(c -> c + 0xFEE0)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertEquals(number, new IdNumber(wide).key());
    assertNull(new IdNumber(number.substring(0, place) + "*" + number.substring(place + 1)).key());
    assertNull(new IdNumber(number.substring(0, place) + number.substring(place + 1)).key());
  }

  @Provide
  Arbitrary<String> gaps() {
    return Arbitraries.of(
        " ", "  ", "\u3000", "\u00A0", "\u2009", "\u200B", "\uFEFF", "-", "－", "–", "—", " - ");
  }

  @Property
  void aKeyIsItsOwn(@ForAll @NumericChars @AlphaChars @StringLength(max = 20) String text) {
    String key = new IdNumber("1" + text).key();
    if (key != null) {
      assertEquals(key, new IdNumber(key).key());
      assertTrue(key.matches("[A-Z\\d]{6,18}"), key);
    }
  }
}
