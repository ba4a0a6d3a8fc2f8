package dev.plumbline.core.read;

import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.rule.Platform;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What packs may call their things. Names become part of what is compiled: one that means something
 * there already, or that breaks out of its place, would compile to what nobody can read in the
 * rule.
 */
final class Naming {
  private static final int LONGEST = 200;
  private static final Pattern MADE = Pattern.compile("P[0-9A-F]{2}");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}_&&[\\x{0}-\\x{FFFF}]][\\p{L}\\p{M}\\p{N}_&&[\\x{0}-\\x{FFFF}]]*+");

  /** Words of the language that rules compile to. */
  private static final Set<String> KEYWORDS =
      Set.of(
          ("_ abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import instanceof int interface long native new null package private"
                  + " protected public record return sealed short static strictfp super switch"
                  + " synchronized this throw throws transient true try var void volatile while"
                  + " yield permits")
              .split(" "));

  /** What packages of the platform, the engine and this library begin with, on any platform. */
  private static final Set<String> PACKAGES =
      Set.of("com", "dev", "java", "javax", "jdk", "netscape", "org", "sun");

  /**
   * What Java 17 lets programs name without an import. Types that later platforms add are no
   * matter: a type of a pack goes before them. So a pack means the same on each.
   */
  private static final Set<String> JAVA =
      Set.of(
          ("AbstractMethodError Appendable ArithmeticException "
                  + "ArrayIndexOutOfBoundsException ArrayStoreException AssertionError AutoCloseable "
                  + "Boolean BootstrapMethodError Byte CharSequence Character Class "
                  + "ClassCastException ClassCircularityError ClassFormatError ClassLoader "
                  + "ClassNotFoundException ClassValue CloneNotSupportedException Cloneable "
                  + "Comparable Compiler Deprecated Double Enum EnumConstantNotPresentException Error "
                  + "Exception ExceptionInInitializerError Float FunctionalInterface "
                  + "IllegalAccessError IllegalAccessException IllegalArgumentException "
                  + "IllegalCallerException IllegalMonitorStateException IllegalStateException "
                  + "IllegalThreadStateException IncompatibleClassChangeError "
                  + "IndexOutOfBoundsException InheritableThreadLocal InstantiationError "
                  + "InstantiationException Integer InternalError InterruptedException Iterable "
                  + "LayerInstantiationException LinkageError Long Math Module ModuleLayer "
                  + "NegativeArraySizeException NoClassDefFoundError NoSuchFieldError "
                  + "NoSuchFieldException NoSuchMethodError NoSuchMethodException "
                  + "NullPointerException Number NumberFormatException Object OutOfMemoryError "
                  + "Override Package Process ProcessBuilder ProcessHandle Readable Record "
                  + "ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission "
                  + "SafeVarargs SecurityException SecurityManager Short StackOverflowError "
                  + "StackTraceElement StackWalker StrictMath String StringBuffer StringBuilder "
                  + "StringIndexOutOfBoundsException SuppressWarnings System Thread ThreadDeath "
                  + "ThreadGroup ThreadLocal Throwable TypeNotPresentException UnknownError "
                  + "UnsatisfiedLinkError UnsupportedClassVersionError UnsupportedOperationException "
                  + "VerifyError VirtualMachineError Void")
              .split(" "));

  /** Packages whose classes stand in what rules compile to. */
  private static final List<String> COMPILED_WITH =
      List.of(
          "dev/plumbline/fact/",
          "org/drools/model/",
          "org/drools/modelcompiler/dsl/pattern/",
          "org/kie/api/definition/type/");

  /** Types that rules or what they compile to speak of. */
  private static final Set<String> TYPES =
      Set.of(
          "BigDecimal",
          "LocalDate",
          "LocalDateTime",
          "YearMonth",
          "List",
          "Set",
          "D",
          "ConstraintType");

  private Naming() {}

  /** Checks the name of a rule. */
  static void rule(Source source, Token name) {
    String text = name.content();
    if (text.contains("*/") || text.contains("/*") || text.indexOf('\\') >= 0) {
      source.problem(name, Message.of("read.ruleNameForbidden"));
    }
    length(source, name);
  }

  /** Checks the name of a declared type. */
  static void type(Source source, Token name) {
    String text = name.content();
    if (!isFree(text)
        || isKnownType(text)
        || isCompiledWith(text)
        || PACKAGES.contains(text)
        || isMade(text)) {
      reserved(source, name);
    }
    length(source, name);
  }

  /** Whether packages of what rules compile to are called so, by their number. */
  private static boolean isMade(String name) {
    return MADE.matcher(name).matches();
  }

  /** Checks the name of a field of a declared type. */
  static void field(Source source, Token name) {
    String text = name.content();
    if (!WORD.matcher(text).matches()) {
      reserved(source, name);
    }
    length(source, name);
  }

  /** Whether what rules compile to would take a name for that of a type. */
  private static boolean isKnownType(String name) {
    return TYPES.contains(name) || JAVA.contains(name);
  }

  /** Checks the package. */
  static void pack(Source source, int line, int column, String name) {
    if (PACKAGES.contains(name) || Platform.beginsWith(name)) {
      source.problem(line, column, Message.of("read.packageOfPlatform", name));
    } else if (!isFree(name)
        || isKnownType(name)
        || FactTypes.general(name) != null
        || name.length() > LONGEST) {
      source.problem(line, column, Message.of("read.packageUnusable", name));
    }
  }

  private static boolean isFree(String name) {
    return WORD.matcher(name).matches() && !KEYWORDS.contains(name);
  }

  private static boolean isCompiledWith(String name) {
    ClassLoader loader = Naming.class.getClassLoader();
    return COMPILED_WITH.stream()
        .anyMatch(prefix -> loader.getResource(prefix + name + ".class") != null);
  }

  private static void reserved(Source source, Token name) {
    source.problem(name, Message.of("read.nameTaken", name.content()));
  }

  private static void length(Source source, Token name) {
    if (name.content().length() > LONGEST) {
      source.problem(name, Message.of("read.nameTooLong", LONGEST));
    }
  }
}
