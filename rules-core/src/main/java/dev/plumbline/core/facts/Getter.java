package dev.plumbline.core.facts;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Function;

/**
 * Reads something from objects of a class by one of its methods. Where that is asked often, it is
 * read by code of its own, as fast as if a program called the method; to make that for all would
 * take longer than most are read. Safe for use by several threads.
 */
public final class Getter {
  private static final int OFTEN = 100;
  private static final Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

  private final Method method;
  private final MethodHandle handle;
  private int reads; // of several threads; it does not matter if some are not counted
  private volatile Function<Object, Object> own;

  /**
   * A getter.
   *
   * @param method of a class that the engine may look into; if it takes something, one object
   */
  public Getter(Method method) {
    this.method = method;
    try {
      MethodHandle called = in(method.getDeclaringClass()).unreflect(method).asFixedArity();
      this.handle = called.asType(called.type().generic());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " cannot be called", e);
    }
  }

  /** What it gives of an object. */
  public Object of(Object owner) {
    Function<Object, Object> made = own;
    if (made != null) {
      return made.apply(owner);
    }
    if (reads < OFTEN && ++reads == OFTEN) {
      own = made();
    }
    try {
      return (Object) handle.invokeExact(owner);
    } catch (Throwable e) {
      throw thrown(e);
    }
  }

  /** What it gives of an object, of a method that takes something. */
  Object of(Object owner, Object given) {
    try {
      return (Object) handle.invokeExact(owner, given);
    } catch (Throwable e) {
      throw thrown(e);
    }
  }

  private RuntimeException thrown(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException thrown
        ? thrown
        : new IllegalStateException(method.toString(), e);
  }

  /** Code of its own; {@code null} for a class of a pack, which code of the engine does not see. */
  private Function<Object, Object> made() {
    Class<?> type = method.getDeclaringClass();
    Lookup lookup = in(type);
    try {
      if (lookup.findClass(type.getName()) != type) {
        return null;
      }
      MethodHandle called = lookup.unreflect(method);
      MethodType apply = MethodType.methodType(Function.class);
      MethodType typed = called.type().wrap();
      @SuppressWarnings("unchecked")
      Function<Object, Object> made =
          (Function<Object, Object>)
              LambdaMetafactory.metafactory(lookup, "apply", apply, READ, called, typed)
                  .getTarget()
                  .invoke();
      return made;
    } catch (ClassNotFoundException | IllegalAccessException e) {
      return null;
    } catch (Throwable e) {
      throw thrown(e);
    }
  }

  /** Where code may stand that calls what a class has: beside it, or here if it is for others. */
  private static Lookup in(Class<?> type) {
    Getter.class.getModule().addReads(type.getModule());
    try {
      Lookup beside = MethodHandles.privateLookupIn(type, LOOKUP);
      return beside.hasFullPrivilegeAccess() ? beside : LOOKUP;
    } catch (IllegalAccessException e) {
      return LOOKUP;
    }
  }
}
