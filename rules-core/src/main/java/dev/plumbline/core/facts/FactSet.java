package dev.plumbline.core.facts;

import dev.plumbline.core.facts.FactView.View;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Box;
import dev.plumbline.spi.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts that one evaluation looks at, by class, and which lists of them are complete. Filled
 * once, then only read.
 */
public final class FactSet {
  private final Map<Class<?>, List<Object>> facts = new HashMap<>();
  private final Set<Class<?>> complete = new HashSet<>();
  private final Map<Object, View> views = new IdentityHashMap<>();
  private final Lexicon lexicon;
  private final int most;
  private int count;

  /** No facts yet, of a pack that compares no texts. */
  public FactSet() {
    this(Lexicon.EMPTY, Integer.MAX_VALUE);
  }

  private FactSet(Lexicon lexicon, int most) {
    this.lexicon = lexicon;
    this.most = most;
  }

  /**
   * The facts of an application, as the rules of a pack see them.
   *
   * @param view how they are seen; it has taken note of what it has to
   * @param most how many facts an application may have
   * @throws UnfitFacts if two facts are seen to have one key, or there are too many
   */
  public static FactSet of(Application application, FactView view, int most) {
    FactSet set = new FactSet(view.lexicon(), most);
    note(application, view);
    set.see(application, view);
    set.walk(application, Application.class, view);
    Spans.of(application).forEach(set::add);
    return set;
  }

  private static void note(Record fact, FactView view) {
    view.note(fact);
    for (Nest nest : Nest.of(fact.getClass())) {
      Object held = nest.of(fact);
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

  /** A fact as it was written. */
  public Object written(Object seen) {
    View view = views.get(seen);
    return view == null ? seen : view.written();
  }

  /** What was written in a property and is not recognised there, or {@code null}. */
  public String unrecognised(Object seen, String property) {
    View view = views.get(seen);
    return view == null ? null : view.unrecognised().get(property);
  }

  /** Whether every text in which a word is asked for was recognised. */
  public boolean isAllRead() {
    return views.values().stream().allMatch(view -> view.unrecognised().isEmpty());
  }

  /** Of a text that lists several, those that are recognised; none if it lists none. */
  public List<String> members(Object seen) {
    View view = views.get(seen);
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
    FactSet set = new FactSet(lexicon, Integer.MAX_VALUE);
    set.views.putAll(views);
    set.facts.putAll(facts);
    for (Object fact : more) {
      set.facts.computeIfPresent(fact.getClass(), (type, list) -> new ArrayList<>(list));
    }
    set.complete.addAll(complete);
    more.forEach(set::add);
    return set;
  }

  /** These facts and those of another set, which have no type in common. */
  public FactSet plus(FactSet others) {
    FactSet set = new FactSet(lexicon, Integer.MAX_VALUE);
    set.views.putAll(views);
    set.facts.putAll(facts);
    set.facts.putAll(others.facts);
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
    List<Map.Entry<String, Object>> ordered = new ArrayList<>(list.size());
    list.forEach(fact -> ordered.add(Map.entry(Folding.key(nest.orderOf(fact)), fact)));
    Comparator<Map.Entry<String, Object>> compared = Map.Entry.comparingByKey();
    ordered.sort(
        compared
            .thenComparing(each -> nest.orderOf(each.getValue()))
            .thenComparing(each -> each.getValue().toString()));
    return ordered.stream().map(Map.Entry::getValue).toList();
  }

  /** The facts of a class. */
  public List<Object> of(Class<?> type) {
    return facts.getOrDefault(type, List.of());
  }

  /** Whether the facts of a type that are here are all there are. */
  public boolean isComplete(FactType type) {
    return switch (type.presence()) {
      case SINGLE -> false;
      case BOX, DEFINED, MADE, CALL -> true;
      case LISTED -> complete.contains(type.type());
    };
  }

  /** All facts. */
  public Iterable<Object> all() {
    List<Object> all = new ArrayList<>();
    facts.values().forEach(all::addAll);
    return all;
  }

  /** Marks the lists of a pack's own facts as complete, since an application gave some. */
  public void markComplete(Class<?> type) {
    complete.add(type);
  }
}
