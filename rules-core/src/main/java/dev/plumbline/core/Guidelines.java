package dev.plumbline.core;

import dev.plumbline.Guideline;
import dev.plumbline.Limits;
import dev.plumbline.core.load.Bundle;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Guidelines, from where packs lie. What is bundled is kept once it was loaded, and lives as long
 * as this class. Safe for use by several threads.
 */
public final class Guidelines {
  private static final PackLoader PACKS = new PackLoader();
  private static final Shelf SHELF = new Shelf(pack -> new LoadedGuideline(PACKS.bundled(pack)));

  private Guidelines() {}

  /** The ids of those on the class path, sorted. */
  public static List<String> bundled() {
    return Bundle.ofCaller().ids();
  }

  /** The ids of those that a class loader sees, sorted. */
  public static List<String> bundled(ClassLoader loader) {
    return Bundle.of(loader).ids();
  }

  /**
   * One on the class path.
   *
   * @throws dev.plumbline.PackException if there is none of that id, or it cannot be used
   */
  public static Guideline bundled(String id) {
    Bundle bundle = Bundle.ofCaller();
    for (ClassLoader loader : bundle.loaders()) {
      Guideline found = SHELF.find(id, loader);
      if (found != null) {
        return found;
      }
    }
    throw bundle.none(id);
  }

  /**
   * One that a class loader sees; the loader is not kept.
   *
   * @throws dev.plumbline.PackException if there is none of that id, or it cannot be used
   */
  public static Guideline bundled(String id, ClassLoader loader) {
    Guideline found = SHELF.find(id, loader);
    if (found == null) {
      throw Bundle.of(loader).none(id);
    }
    return found;
  }

  /**
   * One from a folder or an archive, loaded anew.
   *
   * @param signer by whose key it must be signed, or {@code null}
   * @throws dev.plumbline.PackException if it cannot be used, with all that is wrong
   */
  public static LoadedGuideline load(Path pack, Limits limits, @Nullable PublicKey signer) {
    return new LoadedGuideline(PACKS.load(pack, limits, signer));
  }
}
