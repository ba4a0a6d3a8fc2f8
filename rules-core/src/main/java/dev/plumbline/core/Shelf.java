package dev.plumbline.core;

import dev.plumbline.Guideline;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.load.BundledPack;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * The bundled guidelines that were asked for, each loaded once for all who see it in the same
 * place. Each class loader has those that it asked for, for as long as it is there: loaded
 * guidelines know the engine's loader and no other, so an application that is gone takes with it
 * what only it saw, and is held by nothing here. What was not found is looked for again.
 */
final class Shelf {
  /** Loads its guideline when it is first asked for; those who ask meanwhile wait for that one. */
  private static final class Slot {
    private volatile Guideline guideline;

    synchronized Guideline get(BundledPack pack, Function<BundledPack, Guideline> load) {
      if (guideline == null) {
        guideline = load.apply(pack);
      }
      return guideline;
    }

    Guideline known() {
      return guideline;
    }
  }

  private final Function<BundledPack, Guideline> load;
  private final Map<ClassLoader, Map<String, Slot>> asked = new WeakHashMap<>();

  /** By what makes one pack: its id, where it is, and what is in it. */
  private final Map<List<String>, WeakReference<Slot>> slots = new HashMap<>();

  Shelf(Function<BundledPack, Guideline> load) {
    this.load = load;
  }

  /**
   * A guideline, or {@code null} if there is none of that id.
   *
   * @param loader who looks for it
   */
  Guideline find(String id, ClassLoader loader) {
    Guideline known = known(id, loader);
    if (known != null) {
      return known;
    }
    // Looked up, checked and loaded without a lock that others wait for.
    Optional<BundledPack> found = Bundle.of(loader).find(id);
    if (found.isEmpty()) {
      return null;
    }
    BundledPack pack = found.get();
    // As this loader sees it: another may have seen it well where something lies over it here.
    pack.check();
    return slot(pack, loader).get(pack, load);
  }

  private Guideline known(String id, ClassLoader loader) {
    Slot slot;
    synchronized (this) {
      slot = asked.getOrDefault(loader, Map.of()).get(id);
    }
    return slot == null ? null : slot.known();
  }

  private synchronized Slot slot(BundledPack pack, ClassLoader loader) {
    List<String> key = List.of(pack.id(), pack.place(), pack.sha256());
    WeakReference<Slot> reference = slots.get(key);
    Slot slot = reference == null ? null : reference.get();
    if (slot == null) {
      slot = new Slot();
      slots.values().removeIf(each -> each.get() == null);
      slots.put(key, new WeakReference<>(slot));
    }
    asked.computeIfAbsent(loader, any -> new HashMap<>()).put(pack.id(), slot);
    return slot;
  }
}
