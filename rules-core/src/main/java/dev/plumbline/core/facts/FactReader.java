package dev.plumbline.core.facts;

import dev.plumbline.core.facts.FactLayout.Component;

/**
 * How facts of one class are read by what a pack's rules know. Immutable, and shared by all
 * threads.
 */
final class FactReader {
  /**
   * A component that holds texts, or a time.
   *
   * @param index its place among all
   * @param name its name
   * @param texts how its texts are read
   * @param properName whether it is a name, which may be any text
   * @param listed the place of the component with each of the texts that it lists, or -1
   */
  record Part(int index, String name, PropertyTexts texts, boolean properName, int listed) {}

  private final FactLayout layout;
  private final Getter[] getters;
  private final Part[] parts;
  private final int again;
  private final boolean joined;
  private final boolean joinedWithin;

  FactReader(FactLayout layout, Lexicon lexicon) {
    this.layout = layout;
    this.getters = layout.getters().toArray(Getter[]::new);
    this.parts = layout.texts().stream().map(text -> part(text, lexicon)).toArray(Part[]::new);
    this.again = Again.of(layout.type()).map(each -> index(each.says().getName())).orElse(-1);
    boolean any = false;
    for (Part part : parts) {
      any |= part.texts().joined();
    }
    this.joined = any;
    for (Nest nest : Nest.of(layout.type())) {
      any |= lexicon.reader(nest.type()).joinedWithin();
    }
    this.joinedWithin = any;
  }

  private Part part(Component text, Lexicon lexicon) {
    return new Part(
        text.index(),
        text.name(),
        lexicon.of(layout.type().getSimpleName() + "." + text.name()),
        text.properName(),
        text.listed() == null ? -1 : index(text.listed()));
  }

  /** The components to be read. */
  Part[] parts() {
    return parts;
  }

  /** Whether rules compare any of them with those of other facts. */
  boolean joined() {
    return joined;
  }

  /** The same, or any of those of the facts that it holds. */
  boolean joinedWithin() {
    return joinedWithin;
  }

  /** The name of the component at a place. */
  String name(int index) {
    return layout.names().get(index);
  }

  private int index(String name) {
    return layout.names().indexOf(name);
  }

  /** The component at a place that says of a fact whether it stands for one again, or -1. */
  int again() {
    return again;
  }

  /** What is written in a component. */
  Object value(Part part, Object fact) {
    return getters[part.index()].of(fact);
  }

  /** What is written in each component. */
  Object[] values(Object fact) {
    Object[] values = new Object[getters.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = getters[i].of(fact);
    }
    return values;
  }

  /** A fact of the class. */
  Object create(Object[] values) {
    try {
      return layout.constructor().newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a fact cannot be seen as it is read", e);
    }
  }
}
