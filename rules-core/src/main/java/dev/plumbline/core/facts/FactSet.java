package dev.plumbline.core.facts;

import dev.plumbline.core.facts.FactView.View;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Box;
import dev.plumbline.spi.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The facts that one evaluation looks at, by class, and which lists of them are complete. Filled
 * once, then only read.
 */
public final class FactSet {
  private final Map<Class<?>, List<Object>> facts = new HashMap<>();
  private final Set<Class<?>> complete = new HashSet<>();
  private final Map<Object, View> views = new IdentityHashMap<>();

  /** By their keys, found when somebody first asks, in whatever thread. */
  private final Map<Class<?>, Map<Object, List<Object>>> keyed = new ConcurrentHashMap<>(4);

  private final Lexicon lexicon;
  private final int most;
  private int count;

  /** More facts, of other types unless these have taken them in, or {@code null}. */
  private final FactSet others;

  /** No facts yet, of a pack that compares no texts. */
  public FactSet() {
    this(Lexicon.EMPTY, Integer.MAX_VALUE, null);
  }

  private FactSet(Lexicon lexicon, int most, FactSet others) {
    this.lexicon = lexicon;
    this.most = most;
    this.others = others;
  }

  /**
   * The facts of an application, as the rules of a pack see them.
   *
   * @param view how they are seen; it has taken note of what it has to
   * @param most how many facts an application may have
   * @throws UnfitFacts if two facts are seen to have one key, or there are too many
   */
  public static FactSet of(Application application, FactView view, int most) {
    FactSet set = new FactSet(view.lexicon(), most, null);
    note(application, view);
    set.see(application, view);
    set.walk(application, Application.class, view);
    Spans.of(application).forEach(set::add);
    return set;
  }

  private static void note(Record fact, FactView view) {
    if (!view.isJoinedWithin(fact.getClass())) {
      return;
    }
    view.note(fact);
    for (Nest nest : Nest.of(fact.getClass())) {
      Object held = view.isJoinedWithin(nest.type()) ? nest.of(fact) : null;
      if (held instanceof List<?> list) {
        list.forEach(each -> note((Record) each, view));
      } else if (held != null) {
        note((Record) held, view);
      }
    }
  }

  private List<View> see(Record fact, FactView view) {
    List<View> seen = view.of(fact);
    seen.forEach(this::add);
    return seen;
  }

  /** Adds a fact as it is seen. */
  public void add(View view) {
    add(view.seen());
    if (view.seen() != view.written() || !view.unrecognised().isEmpty()) {
      views.put(view.seen(), view);
    }
  }

  private View view(Object seen) {
    View view = views.get(seen);
    return view != null || others == null ? view : others.view(seen);
  }

  /** A fact as it was written. */
  public Object written(Object seen) {
    View view = view(seen);
    return view == null ? seen : view.written();
  }

  /** What was written in a property and is not recognised there, or {@code null}. */
  public String unrecognised(Object seen, String property) {
    View view = view(seen);
    return view == null ? null : view.unrecognised().get(property);
  }

  /** Whether every text in which a word is asked for was recognised. */
  public boolean isAllRead() {
    for (View view : views.values()) {
      if (!view.unrecognised().isEmpty()) {
        return false;
      }
    }
    return others == null || others.isAllRead();
  }

  /** Of a text that lists several, those that are recognised; none if it lists none. */
  public List<String> members(Object seen) {
    View view = view(seen);
    return view == null ? List.of() : view.members();
  }

  /** The words that are known in a property, or in the first of those that it is read from. */
  public WordList words(FactType type, Property property) {
    String name =
        property.derivedFrom().isEmpty() ? property.name() : property.derivedFrom().get(0);
    return lexicon.list(type.name() + "." + name);
  }

  /** These facts and more. */
  public FactSet plus(List<?> more) {
    FactSet set = new FactSet(lexicon, Integer.MAX_VALUE, this);
    for (Object fact : more) {
      set.facts.computeIfAbsent(fact.getClass(), type -> new ArrayList<>(of(type))).add(fact);
    }
    return set;
  }

  /** These facts and those of another set, which have no type in common. */
  public FactSet plus(FactSet more) {
    FactSet set = new FactSet(lexicon, Integer.MAX_VALUE, more);
    set.views.putAll(views);
    set.facts.putAll(facts);
    set.complete.addAll(complete);
    return set;
  }

  private void add(Object fact) {
    if (++count > most) {
      throw new UnfitFacts(new UnfitFacts.TooMany(most));
    }
    facts.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
  }

  /**
   * Enters the facts that another holds; without the other, a list in a box is known to be empty.
   */
  private void walk(Object parent, Class<?> type, FactView view) {
    for (Nest nest : Nest.of(type)) {
      Object held = parent == null ? null : nest.of(parent);
      if (!nest.list()) {
        if (held != null) {
          see((Record) held, view);
        }
        walk(held, nest.type(), view);
        continue;
      }
      if (held != null) {
        Map<Object, Object> keys = new HashMap<>();
        for (Object fact : inOrder((List<?>) held, nest)) {
          distinct(nest, see((Record) fact, view).get(0), keys, view.lexicon());
          walk(fact, nest.type(), view);
        }
      }
      if (held != null || parent == null && type.isAnnotationPresent(Box.class)) {
        complete.add(nest.type());
      }
    }
  }

  /**
   * Two spellings of one key are one key, which may be given once unless rules sum its facts or
   * look at each.
   */
  private static void distinct(Nest nest, View view, Map<Object, Object> keys, Lexicon lexicon) {
    Object key = nest.keyOf(view.seen());
    Object written = nest.keyOf(view.written());
    Object other = key == null ? null : keys.putIfAbsent(key, written);
    if (other != null && !lexicon.mayRepeat(nest.keyProperty(), written.toString())) {
      throw new UnfitFacts(
          new UnfitFacts.Repeated("/" + nest.name(), other.toString(), written.toString()));
    }
  }

  /**
   * Facts in an order of their own, so that evidence does not hang on the input's: by what is
   * compared, and as they are written where that is the same.
   */
  private static List<?> inOrder(List<?> list, Nest nest) {
    if (list.size() < 2) {
      return list;
    }
    Ordered[] ordered = new Ordered[list.size()];
    for (int i = 0; i < ordered.length; i++) {
      String by = nest.orderOf(list.get(i));
      ordered[i] = new Ordered(Folding.key(by), by, list.get(i));
    }
    Arrays.sort(ordered);
    return Stream.of(ordered).map(Ordered::fact).toList();
  }

  /** A fact among others, by what it is sorted by: as it compares, and as it is written. */
  private record Ordered(String compared, String by, Object fact) implements Comparable<Ordered> {
    @Override
    public int compareTo(Ordered other) {
      int order = compared.compareTo(other.compared);
      order = order != 0 ? order : by.compareTo(other.by);
      return order != 0 ? order : fact.toString().compareTo(other.fact.toString());
    }
  }

  /** The facts of a class. */
  public List<Object> of(Class<?> type) {
    List<Object> own = facts.get(type);
    return own != null ? own : others == null ? List.of() : others.of(type);
  }

  /** The facts of a type with a key. */
  public List<Object> of(FactType type, Object key) {
    return byKey(type).getOrDefault(key, List.of());
  }

  /** The facts of a type by their keys; those without one are left out. */
  public Map<Object, List<Object>> byKey(FactType type) {
    if (others != null && !facts.containsKey(type.type())) {
      return others.byKey(type);
    }
    Map<Object, List<Object>> known = keyed.get(type.type());
    if (known == null) {
      known = new HashMap<>();
      for (Object fact : of(type.type())) {
        Object key = type.keyProperty().of(fact);
        if (key != null) {
          known.computeIfAbsent(key, value -> new ArrayList<>(1)).add(fact);
        }
      }
      keyed.put(type.type(), known);
    }
    return known;
  }

  /** Whether the facts of a type that are here are all there are. */
  public boolean isComplete(FactType type) {
    return switch (type.presence()) {
      case SINGLE -> false;
      case BOX, DEFINED, MADE, CALL -> true;
      case LISTED -> isComplete(type.type());
    };
  }

  private boolean isComplete(Class<?> type) {
    return complete.contains(type) || others != null && others.isComplete(type);
  }

  /** All facts. */
  public Iterable<Object> all() {
    Map<Class<?>, List<Object>> each = new HashMap<>();
    for (FactSet set = this; set != null; set = set.others) {
      set.facts.forEach(each::putIfAbsent);
    }
    List<Object> all = new ArrayList<>();
    each.values().forEach(all::addAll);
    return all;
  }

  /** Marks the lists of a pack's own facts as complete, since an application gave some. */
  public void markComplete(Class<?> type) {
    complete.add(type);
  }
}
