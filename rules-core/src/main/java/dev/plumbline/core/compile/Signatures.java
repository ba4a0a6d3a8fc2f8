package dev.plumbline.core.compile;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a compiler has to know of to know some classes of the platform: their supertypes, and what
 * the members of all of these speak of. It is read from the platform that is running, since later
 * ones add to both.
 */
final class Signatures {
  private final Set<Class<?>> known = new HashSet<>();

  private Signatures() {}

  /** The names of the classes, and of all that there is to know of to know them. */
  static Set<String> of(Collection<String> names) {
    Signatures signatures = new Signatures();
    names.forEach(name -> signatures.add(load(name)));
    Set.copyOf(signatures.known).forEach(signatures::addMembers);
    Set<String> all = new TreeSet<>();
    signatures.known.forEach(type -> all.add(type.getName()));
    return Set.copyOf(all);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("every Java platform has " + name, e);
    }
  }

  private void addMembers(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      add(field.getGenericType());
    }
    for (Method method : type.getDeclaredMethods()) {
      add(method.getGenericReturnType());
      addOf(method);
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      addOf(constructor);
    }
  }

  private void addOf(Executable member) {
    addAll(member.getGenericParameterTypes());
    addAll(member.getGenericExceptionTypes());
  }

  private void addAll(Type... types) {
    for (Type type : types) {
      add(type);
    }
  }

  private void add(Type type) {
    if (type instanceof Class<?> one) {
      add(one);
    } else if (type instanceof ParameterizedType of) {
      add(of.getRawType());
      addAll(of.getActualTypeArguments());
    } else if (type instanceof GenericArrayType array) {
      add(array.getGenericComponentType());
    } else if (type instanceof WildcardType wildcard) {
      addAll(wildcard.getLowerBounds());
      addAll(wildcard.getUpperBounds());
    }
    // The bounds of a variable are supertypes of its class, or as good as never anything else.
  }

  private void add(Class<?> type) {
    if (type.isArray()) {
      add(type.getComponentType());
    } else if (!type.isPrimitive() && known.add(type)) {
      if (type.getGenericSuperclass() != null) {
        add(type.getGenericSuperclass());
      }
      addAll(type.getGenericInterfaces());
      if (type.getDeclaringClass() != null) {
        add(type.getDeclaringClass());
      }
    }
  }
}
