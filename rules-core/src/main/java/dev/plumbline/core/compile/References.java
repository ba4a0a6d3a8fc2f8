package dev.plumbline.core.compile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a compiled class names, read from its constants: without any of them it can do nothing. */
final class References {
  private static final int TEXT = 1;
  private static final int CLASS = 7;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int METHOD_OF_INTERFACE = 11;
  private static final int NAME_AND_TYPE = 12;
  private static final int MAGIC_AND_VERSION = 8;
  private static final int ACCESS_AND_NAME = 4;

  /** What classes may extend besides each other; they can use all that they inherit. */
  private static final Set<String> SUPERCLASSES = Set.of("java.lang.Object", "java.lang.Enum");

  /** What they inherit that they may not use: it stops threads, or leads to other classes. */
  private static final Set<String> INHERITED =
      Set.of(
          "wait",
          "notify",
          "notifyAll",
          "clone",
          "finalize",
          "getDeclaringClass",
          "describeConstable");

  private final int[] tags;
  private final int[] first;
  private final int[] second;
  private final String[] texts;
  private final String superclass;

  private References(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    in.skipNBytes(MAGIC_AND_VERSION);
    int count = in.readUnsignedShort();
    tags = new int[count];
    first = new int[count];
    second = new int[count];
    texts = new String[count];
    for (int i = 1; i < count; i++) {
      i += read(in, i);
    }
    in.skipNBytes(ACCESS_AND_NAME);
    superclass = type(in.readUnsignedShort());
  }

  /** Reads one constant; says how many places it takes besides its own. */
  private int read(DataInputStream in, int i) throws IOException {
    tags[i] = in.readUnsignedByte();
    switch (tags[i]) {
      case TEXT -> texts[i] = in.readUTF();
      case 3, 4 -> in.skipNBytes(4);
      case 5, 6 -> {
        in.skipNBytes(8);
        return 1;
      }
      case CLASS, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
      case FIELD, METHOD, METHOD_OF_INTERFACE, NAME_AND_TYPE, 17, 18 -> {
        first[i] = in.readUnsignedShort();
        second[i] = in.readUnsignedShort();
      }
      case 15 -> in.skipNBytes(3);
      default -> throw new IOException("constant of an unknown kind: " + tags[i]);
    }
    return 0;
  }

  /**
   * The names that a class uses and may not use.
   *
   * @param own which classes were compiled from the rules
   */
  static Set<String> forbidden(byte[] bytes, Predicate<String> own) {
    try {
      return new References(bytes).forbidden(own);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> forbidden(Predicate<String> own) {
    Set<String> forbidden = new TreeSet<>();
    if (!own.test(superclass) && !SUPERCLASSES.contains(superclass)) {
      forbidden.add(superclass);
    }
    for (int i = 1; i < tags.length; i++) {
      if (tags[i] == CLASS && !mayName(type(i), own)) {
        forbidden.add(type(i));
      } else if (tags[i] == FIELD || tags[i] == METHOD || tags[i] == METHOD_OF_INTERFACE) {
        String type = type(first[i]);
        String member = texts[first[second[i]]];
        if (!mayUse(type, member, own)) {
          forbidden.add(type + "." + member);
        }
      }
    }
    return forbidden;
  }

  private static boolean mayName(String type, Predicate<String> own) {
    return type == null || own.test(type) || AllowedClasses.mayName(type);
  }

  private static boolean mayUse(String type, String member, Predicate<String> own) {
    return type == null
        ? member.equals("clone") // of an array
        : own.test(type) ? !INHERITED.contains(member) : AllowedClasses.mayUse(type, member);
  }

  /** The class that a constant names, of an array that of its elements; null for primitive ones. */
  private String type(int constant) {
    String name = texts[first[constant]];
    int dimensions = name.lastIndexOf('[') + 1;
    if (dimensions > 0) {
      name = name.substring(dimensions);
      if (!name.startsWith("L")) {
        return null;
      }
      name = name.substring(1, name.length() - 1);
    }
    return name.replace('/', '.');
  }
}
