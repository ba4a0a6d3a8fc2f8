package dev.plumbline.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.core.Packs;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the checks let pass the rule compiler takes, which names no line: each type of a field,
 * compared in each way with each kind of value.
 */
class WhatPassesCompilesTest {
  private static final Map<String, String> TYPES =
      new TreeMap<>(
          Map.of(
              "i",
              "Integer",
              "l",
              "Long",
              "d",
              "BigDecimal",
              "s",
              "String",
              "b",
              "Boolean",
              "day",
              "LocalDate",
              "time",
              "LocalDateTime",
              "all",
              "List"));

  private static final Map<String, String> DEFINED =
      Map.of(
          "i", "7",
          "l", "7",
          "d", "new BigDecimal( \"7.50\" )",
          "s", "\"a\\\\b\\\"\"",
          "b", "true",
          "day", "LocalDate.of( 2024, 12, 1 )",
          "time", "LocalDateTime.of( 2024, 12, 3, 16, 30 )",
          "all", "List.of( 1.5, 2, 30 )");

  private static final List<String> LITERALS =
      List.of(
          "7",
          "-7",
          "0",
          "7.0",
          "7.50",
          "-0.5",
          "999999999",
          "2147483648",
          "99999999999",
          "0.000001",
          "true",
          "\"a\"",
          "\"\"",
          "\" \"",
          "\"a\\\\b\\\"\"",
          "\"2024-12-01\"",
          "\"７\"",
          "null");

  private static final List<String> OPERATORS =
      List.of(
          "==",
          "!=",
          ">=",
          ">",
          "<=",
          "<",
          "contains",
          "not contains",
          "matches",
          "not matches",
          "memberOf",
          "not memberOf");

  /** The line of the first rule. */
  private static final int FIRST = 3;

  @TempDir Path folder;

  private final List<String> rules = new ArrayList<>();

  private static String declarations() {
    StringBuilder text =
        new StringBuilder(
            "package small; import dev.plumbline.fact.*; import java.math.BigDecimal;"
                + " import java.time.LocalDate; import java.time.LocalDateTime;"
                + " import java.util.List; import java.util.Set;\n");
    text.append("declare Given 号 : String @key ");
    TYPES.forEach(
        (field, type) -> text.append(field.equals("all") ? "" : field + " : " + type + " "));
    TYPES.forEach(
        (field, type) -> text.append(field.equals("all") ? "" : field + "2 : " + type + " "));
    text.append("end declare Defined ");
    TYPES.forEach((field, type) -> text.append(field + " : " + type + " "));
    text.append("end rule \"定\" when then insert( new Defined( ");
    text.append(TYPES.keySet().stream().map(DEFINED::get).collect(Collectors.joining(", ")));
    return text.append(" ) ); end\n").toString();
  }

  /** A clause on one line. */
  private void add(String condition) {
    String id = "A." + rules.size();
    rules.add("rule \"" + id + "\" " + Packs.clause(id) + " when " + condition + " then end\n");
  }

  private void all() {
    for (String field : TYPES.keySet()) {
      String given = field.equals("all") ? "Defined( " : "Given( " + field + " != null, ";
      for (String operator : OPERATORS) {
        boolean equality = operator.equals("==") || operator.equals("not contains");
        for (String literal : equality ? LITERALS : List.of("7", "7.50", "\"a\"")) {
          add(given + field + " " + operator + " " + literal + " )");
        }
      }
      for (String other : TYPES.keySet()) {
        for (String operator : List.of("==", ">=", "not memberOf")) {
          if (!field.equals("all")) {
            add("Defined( $x : " + other + " ) " + given + field + " " + operator + " $x )");
            add(given + other + "2 != null, " + field + " " + operator + " " + other + "2 )");
          }
        }
        add("Defined( $x : " + other + " ) " + given + field + " <= $x * 0.5 )");
        add("Given( " + other + " != null, $x : " + other + " ) Defined( " + field + " == $x )");
      }
      for (String literal : LITERALS) {
        add(given + field + " in ( " + literal + " ) )");
        add(given + field + " not in ( 8, " + literal + ", \"x\" ) )");
      }
      for (String size : List.of(">= 2", ">= 2.0", "> 1.5", ">= $n")) {
        add(
            "Defined( $n : "
                + field
                + " ) Set( size "
                + size
                + " ) from accumulate( Given( s != null, $x : s ), collectSet( $x ) )");
        add(
            "Set( size >= 2 ) from accumulate( "
                + given
                + "$x : "
                + field
                + " ), collectSet( $x ) )");
        add("accumulate( " + given + "$x : " + field + " ); $s : sum( $x ); $s " + size + " )");
        add(
            "Defined( $n : "
                + field
                + " ) accumulate( Given( b == true ); $c : count( 1 ); $c "
                + size
                + " )");
        add(
            "Defined( $n : "
                + field
                + " ) accumulate( Given( b == true ); $c : count(1); $c "
                + size
                + " )");
      }
      for (String method :
          List.of(
              "plusDays( 1 )",
              "plusMonths( 1.0 )",
              "minusYears( 2 )",
              "plusDays( -1 )",
              "plusDays( 99999999999 )",
              "length()",
              "trim()")) {
        add(given + "$x : " + field + "." + method + " ) Defined( day >= $x )");
        add(given + "$x : " + field + "." + method + " ) Defined( time >= $x )");
      }
    }
  }

  private List<Problem> told(List<String> tried) {
    Packs.write(
        folder,
        "guideline.yaml",
        Packs.MANIFEST,
        "rules.drl",
        declarations() + String.join("", tried));
    PackReport report = new PackReport();
    PackReader.read(PackFiles.read(folder, report), report);
    return report.problems();
  }

  private boolean compiles(List<String> tried) {
    try {
      Packs.write(
          folder,
          "guideline.yaml",
          Packs.MANIFEST,
          "rules.drl",
          declarations() + String.join("", tried));
      Guideline guideline = Plumbline.load(folder);
      guideline.evaluate(guideline.read("{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8), null));
      return true;
    } catch (PackException e) {
      return false;
    }
  }

  /** Those of some rules that do not compile. */
  private List<String> culprits(List<String> tried) {
    if (tried.isEmpty() || compiles(tried)) {
      return List.of();
    }
    if (tried.size() == 1) {
      return tried;
    }
    List<String> all = new ArrayList<>(culprits(tried.subList(0, tried.size() / 2)));
    all.addAll(culprits(tried.subList(tried.size() / 2, tried.size())));
    return all;
  }

  @Test
  void whateverIsCompared() {
    all();
    List<String> passed = rules;
    for (List<Problem> told = told(passed); !told.isEmpty(); told = told(passed)) {
      Set<Integer> lines = told.stream().map(Problem::line).collect(Collectors.toSet());
      List<String> rest = new ArrayList<>();
      for (int i = 0; i < passed.size(); i++) {
        if (!lines.contains(i + FIRST)) {
          rest.add(passed.get(i));
        }
      }
      assertTrue(rest.size() < passed.size(), told::toString);
      passed = rest;
    }
    assertTrue(passed.size() > 100, "only " + passed.size() + " passed");
    assertEquals("", String.join("", culprits(passed)));
  }
}
