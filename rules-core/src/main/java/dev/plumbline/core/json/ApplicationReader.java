package dev.plumbline.core.json;

import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.core.document.Encoding;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.document.Problems;
import dev.plumbline.core.document.TreeReader;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.PackFact;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.ApplicationHead;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads applications from JSON, strictly: what it does not know it refuses, and it reports
 * everything that is wrong with a file at once, each with its place. Immutable and safe for use by
 * several threads.
 */
public final class ApplicationReader {
  private final PackTypes packTypes;
  private final Lexicon lexicon;
  private final Limits limits;

  /** A reader for rules of which none sums facts or looks at each. */
  public ApplicationReader(Map<String, Map<String, Class<?>>> packTypes) {
    this(packTypes, Lexicon.EMPTY);
  }

  /**
   * A reader that also takes facts of a pack's own types.
   *
   * @param packTypes for each type of fact that the pack declares, its properties and their Java
   *     types: texts, numbers, booleans, dates and times
   * @param lexicon what the pack's rules know of texts, and of which facts several may be given
   * @throws IllegalArgumentException if a type cannot be given in JSON
   */
  public ApplicationReader(Map<String, Map<String, Class<?>>> packTypes, Lexicon lexicon) {
    this(packTypes, lexicon, Limits.USUAL);
  }

  /** The same with limits on how much an application may be. */
  public ApplicationReader(
      Map<String, Map<String, Class<?>>> packTypes, Lexicon lexicon, Limits limits) {
    this.lexicon = lexicon;
    this.limits = limits;
    this.packTypes = new PackTypes(packTypes);
  }

  /**
   * Reads an application that nobody gave: what that takes is ready then, the table of places above
   * all, and whoever brings the first need not wait for it.
   */
  public static void prepare() {
    String place = Place.of("110000").name(); // by its name, since that is how places are given
    String one = "{\"id\": \"1\", \"applicant\": {\"registeredAt\": \"" + place + "\"}}";
    new ApplicationReader(Map.of()).read(one.getBytes(StandardCharsets.UTF_8), null);
  }

  /**
   * Reads an application.
   *
   * @param json the text, in UTF-8
   * @param source what to call it in problems, or {@code null}
   * @throws InputException if it cannot be used, with all that is wrong
   */
  public Application read(byte[] json, String source) {
    Problems problems = new Problems(source, limits);
    return read(fields(json, source, problems, limits), problems);
  }

  /**
   * Reads an application out of a document.
   *
   * @param problems what is wrong with it as a document
   * @throws InputException if it cannot be used, with all that is wrong
   */
  public Application read(Located.Fields fields, Problems problems) {

    Binder binder = new Binder(problems, Origin.APPLICANT, lexicon);
    Shape shape = Shape.of(Application.class);
    List<Nearest.Known> known = new ArrayList<>(shape.known());
    known.addAll(packTypes.names());
    binder.unknown(fields, known);
    Object[] values = binder.values(shape, fields);
    for (int i = 0; i < values.length; i++) {
      if (shape.properties().get(i).type() == PackFact.class) {
        values[i] = packTypes.facts(fields, problems, binder);
      }
    }
    problems.throwIfAny();
    Application application = (Application) binder.create(shape, values, fields.spot());
    problems.throwIfAny();
    return application;
  }

  /**
   * An application with what was read of another in the place of some members; so that what many
   * have in common is read once.
   *
   * @param members the names of the members, as they are written in either
   * @param fields all that comes of it
   * @return {@code null} if it has to be read as a whole
   */
  public static Application put(
      Application base, Application other, Set<String> members, Located.Fields fields) {
    if (base.packFacts() != null || other.packFacts() != null) {
      return null; // these stand under the names of their types
    }
    Shape shape = Shape.of(Application.class);
    Object[] values = new Object[shape.properties().size()];
    for (int i = 0; i < values.length; i++) {
      Shape.Property property = shape.properties().get(i);
      List<String> names =
          property.alone() == null
              ? List.of(property.name())
              : List.of(property.name(), property.alone());
      if (names.size() > 1 && fields.members().keySet().containsAll(names)) {
        return null; // one of the two is too much
      }
      boolean changed = names.stream().anyMatch(members::contains);
      values[i] =
          property.inJson()
              ? property.of(changed ? other : base)
              : property.type() == boolean.class ? false : null; // the record works it out
    }
    try {
      return (Application) shape.create(values);
    } catch (Unfit e) {
      return null;
    }
  }

  /**
   * Reads only what says which guideline an application answers, so that it can be chosen; the rest
   * is looked at when it is read by that guideline.
   *
   * @throws InputException if the text is no JSON object, or what is looked for is malformed
   */
  public static ApplicationHead head(byte[] json, String source) {
    Problems problems = new Problems(source);
    Located.Fields fields = fields(json, source, problems, Limits.USUAL);
    problems.throwIfAny();
    Binder binder = new Binder(problems, Origin.APPLICANT);
    String guideline = scalar(String.class, fields, "guideline", binder);
    Located.Member filing = fields.members().get("filing");
    LocalDateTime submittedAt =
        filing != null && filing.value() instanceof Located.Fields of
            ? scalar(LocalDateTime.class, of, "unitSubmittedAt", binder)
            : null;
    problems.throwIfAny();
    return new ApplicationHead(guideline == null ? null : guideline.strip(), submittedAt);
  }

  private static <T> T scalar(Class<T> type, Located.Fields fields, String name, Binder binder) {
    Located.Member member = fields.members().get(name);
    return member == null || member.value() instanceof Located.Nothing
        ? null
        : type.cast(binder.scalar(type, new Bilingual(name, name), member.value()));
  }

  private static Located.Fields fields(
      byte[] json, String source, Problems problems, Limits limits) {
    if (json.length > limits.of(Limit.JSON_KILOBYTES) * 1024) {
      throw problems.fault(0, 0, Message.of("json.tooLarge", limits.of(Limit.JSON_KILOBYTES)));
    }
    String text = Encoding.decode(json, source);
    if (text.isBlank()) {
      throw problems.fault(1, 1, Message.of("json.empty"));
    }
    Located root = TreeReader.json(text, problems, limits);
    return object(root, problems);
  }

  /**
   * The object that holds an application.
   *
   * @throws InputException if a document is no object
   */
  public static Located.Fields object(Located root, Problems problems) {
    if (root instanceof Located.Fields fields) {
      return fields;
    }
    throw problems.fault(
        root.spot().line(), root.spot().column(), Message.of("json.noApplication", root.called()));
  }
}
