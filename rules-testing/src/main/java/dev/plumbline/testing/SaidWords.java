package dev.plumbline.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences of a sample: those that its code and its templates say, and those that are there.
 */
public final class SaidWords {
  private static final Pattern SAID =
      Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"|\\{\\{#say\\}\\}([^{]+)\\{\\{/say\\}\\}");

  private SaidWords() {}

  /** The keys of a file beside a class. */
  public static SortedSet<String> there(Class<?> beside, String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(beside.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /** The keys that are said below a folder of sources, each as a literal. */
  public static SortedSet<String> said(Path code) throws IOException {
    SortedSet<String> said = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(code)) {
      for (Path source :
          sources.filter(each -> each.toString().matches(".*\\.(java|html)")).toList()) {
        Matcher key = SAID.matcher(Files.readString(source));
        while (key.find()) {
          said.add(key.group(1) != null ? key.group(1) : key.group(2));
        }
      }
    }
    return said;
  }
}
