package dev.plumbline.core.cases;

import java.util.List;

/** The names that stand in files of cases. */
public final class CaseNames {
  /** Of a file. */
  public static final List<String> OF_FILE = List.of("cases", "base", "mode", "asOf", "cureUntil");

  /** Of a case. */
  public static final List<String> OF_CASE =
      List.of("name", "base", "mode", "asOf", "cureUntil", "change", "call", "expect");

  /** Of an application in a case over a call. */
  public static final List<String> OF_ENTRY = List.of("base", "change");

  /** Of what a case over one application expects. */
  public static final List<String> EXPECTED = List.of("conclusion", "findings", "others");

  /** Of what a case over a call expects. */
  public static final List<String> EXPECTED_OVER_CALL = List.of("call");

  /** Of what is expected of a clause. */
  public static final List<String> OF_FINDING = List.of("status", "evidence", "missing", "remedy");

  /** Of what is expected of a clause over a call. */
  public static final List<String> OF_CALL_FINDING =
      List.of("status", "evidence", "missing", "remedy", "applications");

  /** What {@code others} says. */
  public static final String SAME = "same";

  /** The folder of the applications that cases begin with. */
  public static final String BASES = "cases/bases/";

  private CaseNames() {}
}
