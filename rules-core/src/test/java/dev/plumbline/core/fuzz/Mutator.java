package dev.plumbline.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes rule files that nobody would write, out of some that somebody did. */
final class Mutator {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"[^\"\\n]*\"|[\\p{L}$_][\\p{L}\\p{N}_]*|\\d+|==|!=|>=|<=|\\s+|.", Pattern.DOTALL);

  private static final List<String> WORDS =
      List.of(
          "==",
          "!=",
          ">=",
          "<=",
          ">",
          "<",
          "not",
          "in",
          "matches",
          "contains",
          "memberOf",
          "exists",
          "accumulate",
          "extends",
          "when",
          "then",
          "end",
          "rule",
          "declare",
          "null",
          "true",
          "false",
          "0",
          "-1",
          "1",
          "007",
          "99999999999",
          "1.50",
          "(",
          ")",
          ",",
          ";",
          ":",
          ".",
          "@",
          "\"",
          "'",
          "\"\"",
          "\"[\"",
          "\"a|b\"",
          "\"650000\"",
          "\"专题三\"",
          "\"\\\\d+\"",
          "\"\\u0041\"",
          "plusMonths",
          "within",
          "overlaps",
          "widerThan",
          "minusYears",
          "valueIn",
          "size",
          "count",
          "collectSet",
          "from",
          "or",
          "and",
          "&&",
          "||",
          "eval",
          "forall",
          "this",
          "class",
          "unit",
          "int",
          "String",
          "Integer",
          "BigDecimal",
          "List",
          "LocalDate",
          "Boolean",
          "$id",
          "$count",
          "insert",
          "new",
          "of",
          "//",
          "/*",
          "*/",
          "\n",
          "（",
          "，",
          "＝",
          "“",
          "\u0000",
          "\uFEFF",
          "\u202E",
          "😀",
          "global",
          "query",
          "function",
          "salience",
          "import",
          "package",
          "Application",
          "Indicator",
          "Lead",
          "Posting",
          "Submission",
          "FilingDay",
          "FilingWindow",
          "Judgement",
          "topic",
          "value",
          "ongoing",
          "place",
          "startsOn",
          "requested",
          "wanYuan",
          "code",
          "level",
          "parties",
          "measure",
          "name");

  private static final List<String> COMPARISONS = List.of("==", "!=", ">=", "<=", ">", "<");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "2",
          "6",
          "12",
          "31",
          "100",
          "999",
          "2024",
          "99999",
          "2147483647",
          "2147483648",
          "9223372036854775808",
          "010",
          "0.1");
  private static final Set<String> KEYWORDS =
      Set.of(
          "rule",
          "when",
          "then",
          "end",
          "extends",
          "declare",
          "import",
          "package",
          "insert",
          "new",
          "kind",
          "severity",
          "clause",
          "review",
          "cite",
          "words",
          "reading",
          "en",
          "remedy",
          "sameAs",
          "missing",
          "label",
          "key",
          "unit",
          "dev",
          "plumbline",
          "fact",
          "java",
          "math",
          "time",
          "util",
          "small");

  private final List<String> seeds;
  private final SplittableRandom random;

  Mutator(List<String> seeds, long seed) {
    this.seeds = seeds;
    this.random = new SplittableRandom(seed);
  }

  /** A mutated file: bytes, since it may be no text any more. */
  byte[] mutate() {
    String text = pick(seeds);
    int edits = 1 + random.nextInt(3);
    int manner = random.nextInt(10);
    if (manner < 6) {
      List<String> tokens = tokens(text);
      for (int i = 0; i < edits; i++) {
        editGently(tokens);
      }
      return String.join("", tokens).getBytes(UTF_8);
    }
    if (manner < 9) {
      List<String> tokens = tokens(text);
      for (int i = 0; i < edits; i++) {
        editTokens(tokens);
      }
      return String.join("", tokens).getBytes(UTF_8);
    }
    byte[] raw = text.getBytes(UTF_8);
    for (int i = 0; i < edits; i++) {
      raw = editBytes(raw);
    }
    return raw;
  }

  /** What somebody might write who knows the language: most of it is a rule still. */
  private void editGently(List<String> tokens) {
    boolean plain = random.nextInt(3) > 0;
    int at = solid(tokens);
    for (int i = 0;
        i < 300 && !(plain ? isPlain(tokens.get(at)) : isOperand(tokens.get(at)));
        i++) {
      at = solid(tokens);
    }
    String token = tokens.get(at);
    switch (random.nextInt(5)) {
      case 0 -> like(tokens, at);
      case 1 -> swapLike(tokens, at);
      case 2 -> {
        if (COMPARISONS.contains(token)) {
          tokens.set(at, pick(COMPARISONS));
        } else {
          like(tokens, at);
        }
      }
      case 3 -> dropItem(tokens, at);
      default -> {
        if (Character.isDigit(token.charAt(0))) {
          tokens.set(at, pick(NUMBERS));
        } else {
          like(tokens, at);
        }
      }
    }
  }

  private static boolean isOperand(String token) {
    char first = token.charAt(0);
    return first == '"'
        || Character.isDigit(first)
        || COMPARISONS.contains(token)
        || Character.isLowerCase(first) && !KEYWORDS.contains(token);
  }

  private static boolean isPlain(String token) {
    return Character.isDigit(token.charAt(0)) || COMPARISONS.contains(token);
  }

  private void swapLike(List<String> tokens, int at) {
    for (int i = 0; i < 200; i++) {
      int other = solid(tokens);
      if (sort(tokens.get(other)) == sort(tokens.get(at)) && isOperand(tokens.get(other))) {
        String swapped = tokens.set(at, tokens.get(other));
        tokens.set(other, swapped);
        return;
      }
    }
  }

  /** Takes out what stands between two commas. */
  private void dropItem(List<String> tokens, int at) {
    int from = at;
    while (from > 0 && !",(".contains(tokens.get(from))) {
      from--;
    }
    int to = at;
    while (to < tokens.size() && !",)".contains(tokens.get(to))) {
      to++;
    }
    if (to < tokens.size() && tokens.get(to).equals(",")) {
      tokens.subList(from + 1, to + 1).clear();
    } else if (tokens.get(from).equals(",")) {
      tokens.subList(from, to).clear();
    }
  }

  private void editTokens(List<String> tokens) {
    int at = solid(tokens);
    switch (random.nextInt(9)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(at));
      case 2 -> {
        int other = solid(tokens);
        String swapped = tokens.set(at, tokens.get(other));
        tokens.set(other, swapped);
      }
      case 3 -> tokens.set(at, " " + pick(WORDS) + " ");
      case 4 -> tokens.add(at, " " + pick(WORDS) + " ");
      case 5 -> {
        List<String> others = tokens(pick(seeds));
        tokens.set(at, others.get(solid(others)));
      }
      case 6 -> like(tokens, at);
      case 7 -> slice(tokens, at);
      default -> {
        int from = Math.min(at, tokens.size() - 1);
        int to = Math.min(tokens.size(), from + 1 + random.nextInt(12));
        tokens.subList(from, to).clear();
        tokens.add("\n");
      }
    }
  }

  /** A word for a word, a text for a text: most of what this makes can be read. */
  private void like(List<String> tokens, int at) {
    String token = tokens.get(at);
    List<String> others = tokens(pick(seeds));
    for (int i = 0; i < 200; i++) {
      String other = others.get(solid(others));
      if (sort(other) == sort(token) && !other.equals(token)) {
        tokens.set(at, other);
        return;
      }
    }
  }

  /** Some tokens of another rule in the place of as many. */
  private void slice(List<String> tokens, int at) {
    List<String> others = tokens(pick(seeds));
    int from = solid(others);
    int length = 1 + random.nextInt(20);
    List<String> slice = List.copyOf(others.subList(from, Math.min(others.size(), from + length)));
    tokens.subList(at, Math.min(tokens.size(), at + random.nextInt(length + 1))).clear();
    tokens.addAll(at, slice);
  }

  private byte[] editBytes(byte[] bytes) {
    if (bytes.length < 2) {
      return "rule".getBytes(UTF_8);
    }
    int at = random.nextInt(bytes.length);
    byte[] edited = bytes.clone();
    switch (random.nextInt(5)) {
      case 0 -> edited[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> edited[at] = (byte) random.nextInt(256);
      case 2 -> edited = Arrays.copyOf(bytes, at);
      case 3 -> {
        edited = new byte[bytes.length - 1];
        System.arraycopy(bytes, 0, edited, 0, at);
        System.arraycopy(bytes, at + 1, edited, at, bytes.length - at - 1);
      }
      default -> {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(bytes.length - from, bytes.length - at));
        System.arraycopy(bytes, from, edited, at, length);
      }
    }
    return edited;
  }

  private int solid(List<String> tokens) {
    for (int i = 0; i < 50; i++) {
      int at = random.nextInt(tokens.size());
      if (!tokens.get(at).isBlank()) {
        return at;
      }
    }
    return 0;
  }

  private static int sort(String token) {
    char first = token.charAt(0);
    return first == '"' ? 0 : Character.isDigit(first) ? 1 : Character.isLetter(first) ? 2 : 3;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static List<String> tokens(String text) {
    return new ArrayList<>(TOKEN.matcher(text).results().map(MatchResult::group).toList());
  }
}
