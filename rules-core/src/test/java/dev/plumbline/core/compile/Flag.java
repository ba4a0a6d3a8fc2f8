package dev.plumbline.core.compile;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A program of the host that rules must not reach: whoever calls it is seen. */
public class Flag implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final Set<String> RAISED = ConcurrentHashMap.newKeySet();

  private final String name;

  /** One that is raised when it is read from a stream. */
  public Flag(String name) {
    this.name = name;
  }

  /** One that is raised as soon as there is one. */
  public Flag() {
    this("constructed");
    raise(name);
  }

  /** Raises a flag. */
  public static boolean raise(String name) {
    RAISED.add(name);
    return true;
  }

  /** Raises a flag; what it gives passes for a time to wait. */
  public static String delay(String name) {
    raise(name);
    return "0s";
  }

  /** Takes a flag down; says whether it was up. */
  static boolean lower(String name) {
    return RAISED.remove(name);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    raise(name);
  }
}
