package dev.plumbline.fact;

import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.spi.Folding;
import dev.plumbline.spi.Shown;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of the country's divisions, {@code divisions.tsv} beside this class. */
final class Divisions {
  /** The peoples in the names of autonomous areas, which short names leave out: 果洛州, 宁夏. */
  private static final Pattern PEOPLES =
      Pattern.compile(
          "(?<!内)(藏族|羌族|彝族|回族|苗族|侗族|布依族|土家族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|蒙古族|蒙古"
              + "|哈萨克族?|柯尔克孜|朝鲜族|维吾尔|黎族)++");

  private static final Pattern CODE = Pattern.compile("\\d{6}");
  private static final int MOST_AREAS = 4096;

  /** More letters than any name of a division has with all that it is part of. */
  private static final int LONGEST = 64;

  /** How many names that begin alike are suggested. */
  private static final int MOST_NEAR = 3;

  private static final Bilingual FULL_NAME =
      new Bilingual(
          "请写到省、市或县的全称，或六位代码",
          "write the full name of a province, city or county, or its six-digit code");

  private static final Map<String, String> NAMES = new TreeMap<>();
  private static final Map<String, String> FULL_NAMES = new ConcurrentHashMap<>();
  private static final Map<String, String> FORMER = new LinkedHashMap<>();
  private static final Map<String, List<String>> FORMER_NAMES = new HashMap<>();
  private static final Map<String, Set<String>> NAMED = new ConcurrentHashMap<>();
  private static final Map<String, Place> AREAS = new ConcurrentHashMap<>();

  static {
    read();
  }

  /** The divisions by their own names alone, today's and those of former days. */
  private static final class ByOwnName {
    static final Map<String, Set<String>> CODES = new HashMap<>();
    static final Map<String, Set<String>> FORMER_CODES = new HashMap<>();

    static {
      for (String code : NAMES.keySet()) {
        spellings(code).forEach(name -> enter(name, code, CODES));
        FORMER_NAMES.getOrDefault(code, List.of()).forEach(n -> enter(n, code, FORMER_CODES));
      }
    }

    private static void enter(String name, String code, Map<String, Set<String>> codes) {
      codes.computeIfAbsent(name, n -> new TreeSet<>()).add(code);
    }
  }

  /** The divisions by all names that they may be called by, which are many: for suggestions. */
  private static final class ByName {
    static final Map<String, Set<String>> CODES = new LinkedHashMap<>();

    static {
      NAMES.keySet().forEach(code -> index(code, false, CODES));
      // A name that a division has today is not another's of former days.
      Map<String, Set<String>> former = new LinkedHashMap<>();
      NAMES.keySet().forEach(code -> index(code, true, former));
      former.forEach(CODES::putIfAbsent);
    }
  }

  private Divisions() {}

  /** All names with what they may mean. */
  static Map<String, Set<String>> byName() {
    return ByName.CODES;
  }

  private static void read() {
    try (InputStream in = Divisions.class.getResourceAsStream("divisions.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        String[] columns = line.split("\t");
        NAMES.put(columns[0], columns[1]);
        if (columns.length > 2) {
          Stream.of(columns[2].split("、")).forEach(former -> former(columns[0], former));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Enters a code, a name, or both that a division had before. */
  private static void former(String code, String former) {
    for (String part : former.split(" ")) {
      if (CODE.matcher(part).matches()) {
        FORMER.put(part, code);
      } else {
        FORMER_NAMES.computeIfAbsent(code, c -> new ArrayList<>()).add(part);
      }
    }
  }

  /**
   * The codes of the divisions that may be called by a name. Of all that end as the name does,
   * those which may be called so in full: to write down all names takes longer than a verdict.
   */
  static Set<String> named(String name) {
    if (name.length() > LONGEST) {
      return Set.of();
    }
    Set<String> known = NAMED.get(name);
    if (known != null) {
      return known;
    }
    Set<String> codes = named(name, false);
    if (codes.isEmpty()) {
      // A name that a division has today is not another's of former days.
      codes = named(name, true);
    }
    if (NAMED.size() < MOST_AREAS) {
      NAMED.put(name, codes);
    }
    return codes;
  }

  private static Set<String> named(String name, boolean former) {
    Set<String> codes = new TreeSet<>();
    for (int i = 0; i < name.length(); i++) {
      String own = name.substring(i);
      codes.addAll(ByOwnName.CODES.getOrDefault(own, Set.of()));
      if (former) {
        codes.addAll(ByOwnName.FORMER_CODES.getOrDefault(own, Set.of()));
      }
    }
    codes.removeIf(code -> !names(code, former).contains(name));
    return codes;
  }

  /**
   * Enters a division under every name it may be called by.
   *
   * @param former whether by the names of former days, too
   */
  private static void index(String code, boolean former, Map<String, Set<String>> index) {
    names(code, former)
        .forEach(name -> index.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(code));
  }

  /** Every name that a division may be called by, each level with or without its suffix. */
  private static Set<String> names(String code, boolean former) {
    Set<String> names = new LinkedHashSet<>(Set.of(""));
    for (String level : path(code)) {
      Set<String> longer = new LinkedHashSet<>();
      Set<String> spellings = spellings(level);
      if (former) {
        spellings.addAll(FORMER_NAMES.getOrDefault(level, List.of()));
      }
      for (String own : spellings) {
        longer.add(own);
        names.forEach(above -> longer.add(above + own));
      }
      boolean last = level.equals(code);
      if (!last) {
        longer.addAll(names);
      }
      names = longer;
    }
    return names;
  }

  private static Set<String> spellings(String code) {
    String name = NAMES.get(code);
    Set<String> all = new LinkedHashSet<>();
    all.add(name);
    if (code.endsWith("0000")) {
      all.add(PEOPLES.matcher(name).replaceAll("").replaceAll("(省|市|自治区|特别行政区)$", ""));
    } else if (code.endsWith("00") && name.endsWith("自治州")) {
      all.add(PEOPLES.matcher(name).replaceAll("").replace("自治州", "州"));
    }
    return all;
  }

  /** The codes from the province down to the division itself. */
  private static Set<String> path(String code) {
    Set<String> codes = new LinkedHashSet<>();
    for (String above : new String[] {code.substring(0, 2) + "0000", code.substring(0, 4) + "00"}) {
      if (NAMES.containsKey(above)) {
        codes.add(above);
      }
    }
    codes.add(code);
    return codes;
  }

  /** All codes of today, sorted. */
  static Set<String> codes() {
    return Collections.unmodifiableSet(NAMES.keySet());
  }

  /** Today's code of a division. */
  static String current(String code) {
    String current = FORMER.getOrDefault(code, code);
    if (!NAMES.containsKey(current)) {
      throw noCode(code);
    }
    return current;
  }

  /** The code of a division by its code or name, if there is just one. */
  static Optional<String> find(String codeOrName) {
    String name = Folding.of(codeOrName);
    if (CODE.matcher(name).matches()) {
      return Optional.of(FORMER.getOrDefault(name, name)).filter(NAMES::containsKey);
    }
    Set<String> codes = named(name);
    return codes.size() == 1
        ? Optional.of(codes.iterator().next())
        : codes.stream().filter(code -> fullName(code).equals(name)).findFirst();
  }

  /** The code of a division by its code or name. */
  static String code(String codeOrName) {
    return find(codeOrName).orElseThrow(() -> notFound(codeOrName));
  }

  private static InputException notFound(String codeOrName) {
    String name = Folding.of(codeOrName);
    if (CODE.matcher(name).matches()) {
      return noCode(name);
    }
    Set<String> codes = named(name);
    if (codes.isEmpty()) {
      Bilingual hint = hint(codeOrName);
      return Checks.refused(
          "没有叫「" + shorten(codeOrName) + "」的地区，" + hint.chinese(),
          "there is no place called \"" + shorten(codeOrName) + "\"; " + hint.english());
    }
    List<String> choices = codes.stream().limit(5).map(c -> fullName(c) + " " + c).toList();
    return Checks.refused(
        "叫「" + shorten(codeOrName) + "」的地区不止一个（" + String.join("、", choices) + "），请写全称或六位代码",
        "there is more than one place called \""
            + shorten(codeOrName)
            + "\" ("
            + String.join(", ", choices)
            + "); write the full name or the code");
  }

  private static InputException noCode(String code) {
    return Checks.refused(
        "没有行政区划代码「" + shorten(code) + "」，请按 GB/T 2260 填六位代码",
        "there is no place with the code \""
            + shorten(code)
            + "\"; write the six digits of GB/T 2260");
  }

  private static Bilingual hint(String name) {
    if (name.isBlank() || name.codePoints().anyMatch(Character::isDigit)) {
      return FULL_NAME;
    }
    List<String> begun =
        NAMES.entrySet().stream()
            .filter(e -> e.getValue().startsWith(name))
            .map(e -> e.getKey())
            .toList();
    if (!begun.isEmpty() && begun.size() <= MOST_NEAR) {
      List<String> names = begun.stream().map(Divisions::fullName).toList();
      return new Bilingual(
          "是不是「" + String.join("」还是「", names) + "」？",
          "did you mean \"" + String.join("\" or \"", names) + "\"?");
    }
    String tail = name.length() > 3 ? name.substring(name.length() - 3) : name;
    return byName().entrySet().stream()
        .filter(e -> e.getKey().equals(tail) || e.getKey().startsWith(name))
        .findFirst()
        .map(e -> fullName(e.getValue().iterator().next()))
        .map(near -> new Bilingual("是不是「" + near + "」？", "did you mean \"" + near + "\"?"))
        .orElse(FULL_NAME);
  }

  private static String shorten(String text) {
    // An identity number may have slipped into the wrong field.
    String masked = Shown.line(text);
    int length = masked.codePointCount(0, masked.length());
    return length <= 30 ? masked : masked.substring(0, masked.offsetByCodePoints(0, 30)) + "…";
  }

  /** The place that a rule names as an area; rules name few, and always the same. */
  static Place place(String codeOrName) {
    Place known = AREAS.get(codeOrName);
    if (known != null) {
      return known;
    }
    Place place = Place.of(codeOrName);
    if (AREAS.size() < MOST_AREAS) {
      AREAS.put(codeOrName, place);
    }
    return place;
  }

  /** The digits that all divisions within this one begin with. */
  static String prefix(String code) {
    if (code.endsWith("0000")) {
      return code.substring(0, 2);
    }
    return code.endsWith("00") ? code.substring(0, 4) : code;
  }

  static String name(String code) {
    return NAMES.get(code);
  }

  static String fullName(String code) {
    return FULL_NAMES.computeIfAbsent(
        code, each -> path(each).stream().map(NAMES::get).collect(Collectors.joining()));
  }
}
