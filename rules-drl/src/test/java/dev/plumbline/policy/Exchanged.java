package dev.plumbline.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.core.evaluate.Pack;
import java.lang.reflect.RecordComponent;

/** Packs of which one part is another, and the rest is not worked out again. */
public final class Exchanged {
  private Exchanged() {}

  /** The pack with this part in the place of its own of the same type. */
  public static Pack part(Pack pack, Object part) {
    RecordComponent[] components = Pack.class.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    int places = 0;
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        boolean place = types[i] == part.getClass();
        places += place ? 1 : 0;
        values[i] = place ? part : components[i].getAccessor().invoke(pack);
      }
      assertEquals(1, places, () -> "a pack has no place for " + part.getClass());
      return Pack.class.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
