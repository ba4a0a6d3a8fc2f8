package dev.plumbline.core.json;

import dev.plumbline.InputException;
import dev.plumbline.fact.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads applications from JSON, strictly: what it does not know it refuses, and it reports
 * everything that is wrong with a file at once, each with its place. Immutable and safe for use by
 * several threads.
 */
public final class ApplicationReader {
  private final PackTypes packTypes;

  /**
   * A reader that also takes facts of a pack's own types.
   *
   * @param packTypes for each type of fact that the pack declares, its properties and their Java
   *     types: texts, numbers, booleans, dates and times
   * @throws IllegalArgumentException if a type cannot be given in JSON
   */
  public ApplicationReader(Map<String, Map<String, Class<?>>> packTypes) {
    this.packTypes = new PackTypes(packTypes);
  }

  /**
   * Reads an application.
   *
   * @param json the text, in UTF-8
   * @param source what to call it in problems, or {@code null}
   * @throws InputException if it cannot be used, with all that is wrong
   */
  public Application read(byte[] json, String source) {
    Problems problems = new Problems(source);
    Located root = JsonTree.read(Utf8.decode(json, problems), problems);
    if (!(root instanceof Located.Fields fields)) {
      throw problems.fault(
          root.spot().line(),
          root.spot().column(),
          "文件最外层应是一个对象 {…}，一份文件只放一份申请，这里写的是" + root.called());
    }
    Binder binder = new Binder(problems, Origin.APPLICANT);
    Shape shape = Shape.of(Application.class);
    List<Nearest.Known> known = new ArrayList<>(Binder.known(shape));
    known.addAll(packTypes.names());
    binder.unknown(fields, known);
    Object[] values = binder.values(shape, fields);
    for (int i = 0; i < values.length; i++) {
      if (!shape.properties().get(i).inJson()) {
        values[i] = packTypes.facts(fields, problems, binder);
      }
    }
    problems.throwIfAny();
    Application application = (Application) binder.create(shape, values, fields.spot());
    problems.throwIfAny();
    return application;
  }
}
