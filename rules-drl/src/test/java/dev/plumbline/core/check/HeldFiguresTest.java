package dev.plumbline.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.core.PackLoader;
import dev.plumbline.core.check.reason.Definitions;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.read.UnparsedParts;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shipped pack's figures are held together, and a wrong one in any of them is noticed. */
class HeldFiguresTest {
  private static final Pattern DIGITS = Pattern.compile("\\d+(?=\\D*$)");
  private static final String NUMERALS = "一二三四五六七八九";

  private static final Pack PACK = new PackLoader().bundled("shst-2024-42");

  /**
   * Not noticed: two of three categories are asked for, so three is a figure of the clause, too.
   */
  private static final Set<String> UNNOTICED = Set.of("T2.KPI.0: 2 → 3", "T2.KPI.Q: 2 → 3");

  private static FigureCheck check() {
    PackText text = PACK.text();
    FaultFreeRules sound = new FaultFreeRules(text, Map.of(), new PackReport());
    Definitions definitions = new Definitions(text, sound::of, UnparsedParts.NOTHING);
    return new FigureCheck(text, PACK.files().manifest(), definitions);
  }

  @Test
  void nothingIsRemarked() {
    FigureCheck check = check();
    List<String> strangers = new ArrayList<>();
    for (RuleText rule : PACK.text().rules().values()) {
      for (String said : texts(rule)) {
        check.strangers(rule, said).forEach(each -> strangers.add(rule.clause() + ": " + each));
      }
    }
    assertEquals(List.of(), strangers);
  }

  private static List<String> texts(RuleText rule) {
    return List.of(
        rule.name(),
        rule.annotations().getOrDefault("en", ""),
        rule.annotations().getOrDefault("words", ""));
  }

  /** One more in each figure of each text: the next day, the next number. */
  @Test
  void everyWrongFigureIsRemarked() {
    FigureCheck check = check();
    Set<String> unnoticed = new TreeSet<>();
    int tried = 0;
    for (RuleText rule : PACK.text().rules().values()) {
      for (String said : texts(rule)) {
        for (Figure figure : Figure.in(said)) {
          String wrong =
              said.substring(0, figure.start())
                  + next(figure.text())
                  + said.substring(figure.end());
          if (!check.isHeld(rule)) {
            continue;
          }
          tried++;
          if (check.strangers(rule, wrong).isEmpty()) {
            unnoticed.add(rule.clause() + ": " + figure.text() + " → " + next(figure.text()));
          }
        }
      }
    }
    assertTrue(tried > 100, "only " + tried);
    assertEquals(new TreeSet<>(UNNOTICED), unnoticed);
  }

  /** The figure with its last number one greater. */
  private static String next(String figure) {
    Matcher digits = DIGITS.matcher(figure);
    if (digits.find()) {
      String next = String.valueOf(Long.parseLong(digits.group()) + 1);
      return figure.substring(0, digits.start())
          + "0".repeat(Math.max(0, digits.group().length() - next.length()))
          + next
          + figure.substring(digits.end());
    }
    if (figure.length() == 1 && NUMERALS.contains(figure.replace('两', '二'))) {
      return String.valueOf(NUMERALS.charAt(NUMERALS.indexOf(figure.replace('两', '二')) + 1));
    }
    return figure
        .replaceFirst("(?i)^two$", "three")
        .replaceFirst("(?i)^twice$", "three times")
        .replaceFirst("(?i)^one$", "two")
        .replaceFirst("^十万$", "二十万");
  }
}
