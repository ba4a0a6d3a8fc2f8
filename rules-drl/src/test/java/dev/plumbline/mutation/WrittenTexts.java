package dev.plumbline.mutation;

import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.fact.PackFact;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of facts as they are written, by property. */
final class WrittenTexts {
  private static final List<Pattern> DIVISIONS =
      List.of(Pattern.compile("[、，,；;/／|｜\\n\\r]+"), Pattern.compile("[、，,；;/／|｜\\n\\r和与及或]+|以及"));

  private final Map<String, Set<String>> texts = new LinkedHashMap<>();

  private WrittenTexts() {}

  static WrittenTexts of(Collection<? extends Record> facts) {
    WrittenTexts written = new WrittenTexts();
    facts.forEach(written::fact);
    return written;
  }

  /** Of what a pack defines. */
  static WrittenTexts ofDefinitions(Pack pack) {
    WrittenTexts written = new WrittenTexts();
    for (Object fact : pack.definedFacts()) {
      if (fact instanceof Record given) {
        written.fact(given);
        continue;
      }
      pack.base().types().all().values().stream()
          .filter(type -> type.type().isInstance(fact))
          .forEach(
              type ->
                  type.properties()
                      .forEach(
                          (name, property) ->
                              written.value(type.name() + "." + name, property.of(fact))));
    }
    return written;
  }

  Map<String, Set<String>> byProperty() {
    return texts;
  }

  /** Whether one of them means something else by another lexicon. */
  boolean isReadOtherwise(Lexicon before, Lexicon after) {
    return texts.entrySet().stream()
        .anyMatch(
            of ->
                of.getValue().stream()
                    .anyMatch(text -> isReadOtherwise(of.getKey(), text, before, after)));
  }

  /** Whether a text means something else by another lexicon, or one of those that it may list. */
  static boolean isReadOtherwise(String property, String text, Lexicon before, Lexicon after) {
    return Stream.concat(Stream.of(text), DIVISIONS.stream().flatMap(by -> by.splitAsStream(text)))
        .anyMatch(
            each -> !before.read(property, true, each).equals(after.read(property, true, each)));
  }

  private void fact(Record fact) {
    if (fact instanceof PackFact own) {
      own.properties().forEach((name, value) -> value(own.type() + "." + name, value));
      return;
    }
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      String property = fact.getClass().getSimpleName() + "." + component.getName();
      value(property, value(component.getAccessor(), fact));
    }
  }

  private static Object value(Method accessor, Record fact) {
    try {
      return accessor.invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(accessor.toString(), e);
    }
  }

  private void value(String property, Object value) {
    if (value instanceof String text) {
      texts.computeIfAbsent(property, p -> new LinkedHashSet<>()).add(text);
    } else if (value instanceof Collection<?> several) {
      several.forEach(each -> value(property, each));
    } else if (value instanceof Record fact) {
      fact(fact);
    }
  }
}
