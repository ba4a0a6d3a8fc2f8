package dev.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The literals of Java sources: texts and numbers, those in comments left out. */
record JavaLiterals(int files, List<Text> texts, List<Number> numbers) {
  /** A text literal. */
  record Text(String file, String value) {}

  /** A number literal. */
  record Number(String file, BigDecimal value) {}

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\n]*|(?s:/\\*.*?\\*/))"
              + "|\"\"\"(?<block>(?s:.*?))\"\"\""
              + "|\"(?<text>(?:[^\"\\\\\n]|\\\\.)*)\""
              + "|'(?:[^'\\\\\n]|\\\\.)*'"
              + "|(?<![\\w.])(?<number>\\d[\\d_]*(?:\\.\\d+)?)[lLfFdD]?(?!\\w)");

  static JavaLiterals in(Path... folders) {
    JavaLiterals all = new JavaLiterals(0, new ArrayList<>(), new ArrayList<>());
    int files = 0;
    for (Path folder : folders) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path file : paths.filter(path -> path.toString().endsWith(".java")).toList()) {
          files++;
          all.read(file.getFileName().toString(), Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new JavaLiterals(files, all.texts(), all.numbers());
  }

  void read(String file, String source) {
    Matcher token = TOKEN.matcher(source);
    while (token.find()) {
      if (token.group("number") != null) {
        numbers.add(new Number(file, new BigDecimal(token.group("number").replace("_", ""))));
      } else if (token.group("block") != null || token.group("text") != null) {
        String text = token.group("block") != null ? token.group("block") : token.group("text");
        texts.add(new Text(file, text));
      }
    }
  }
}
